/** Sigma's lines without their second, hidden picture for the pointer: what lies under it is found in nearest.ts. */
import type { Sigma } from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { DrawnLink, DrawnNode } from "./drawing.ts";

type Renderer = Sigma<DrawnNode, DrawnLink>;

/** As wide as their size says. */
export class PlainLines extends EdgeRectangleProgram<DrawnNode, DrawnLink> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
    super(gl, null, renderer);
  }
}

/** One pixel wide. */
export class HairLines extends EdgeLineProgram<DrawnNode, DrawnLink> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
    super(gl, null, renderer);
  }
}
