/**
 * A Sigma node program that draws circles, squares, diamonds and triangles from signed distances, with a rim in the
 * paper's colour so that neighbours stay apart. After sigma's NodeCircleProgram: one triangle that covers the shape.
 */
import type { Sigma } from "sigma";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnLink, DrawnNode } from "./drawing.ts";

const vertexShader = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
// The covering triangle's inscribed circle has to hold a square's corners.
const float cover = 1.35;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  v_offset = size * cover * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1.0)).xy, 0.0, 1.0);
  v_radius = size / 2.0;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
uniform vec3 u_paper;
float shapeDistance(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.86 * r;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.2 * r) * 0.7071;
  vec2 q = vec2(abs(p.x), p.y + 0.12 * r);
  return max(q.x * 0.8660 + q.y * 0.5, -q.y) - 0.62 * r;
}
void main() {
  float pixel = u_correctionRatio * 2.0;
  float d = shapeDistance(v_offset, v_radius);
  float inside = 1.0 - smoothstep(-pixel, 0.0, d);
  float body = 1.0 - smoothstep(-2.2 * pixel, -1.2 * pixel, d);
  gl_FragColor = mix(vec4(u_paper, 1.0), v_color, body) * inside;
}
`;

/** Sigma's display data with the shape that the drawing's reducer adds. */
export interface ShapedNode extends NodeDisplayData {
  readonly shape: number;
}

type Uniform = "u_sizeRatio" | "u_correctionRatio" | "u_matrix" | "u_paper";

/** @param paper the rim's colour, `#rrggbb`, read at each frame */
export function createShapeProgram(paper: () => string) {
  return class ShapeProgram extends NodeProgram<Uniform, DrawnNode, DrawnLink> {
    /** Without Sigma's hidden picture for the pointer: what lies under it is found in nearest.ts. */
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnLink>) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES as 4,
        UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_paper"] as const,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_shape", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(_index: number, startIndex: number, data: NodeDisplayData): void {
      const { array } = this;
      let at = startIndex;
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = floatColor(data.color);
      array[at++] = (data as ShapedNode).shape ?? 0;
    }

    setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: Parameters<NodeProgram<Uniform>["setUniforms"]>[1],
    ): void {
      gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform3f(uniformLocations.u_paper!, ...channelsOf(paper()));
    }
  };
}

/** Red, green, blue in 0…1. */
const channelsOf = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
];
