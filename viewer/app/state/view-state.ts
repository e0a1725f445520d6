/**
 * What is on the screen, as the query string of the address: a link reopens exactly this view. Parsing is total: what a
 * hand-edited or old link gets wrong falls back to the default, never to an error.
 */
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import { edgeTypes, isEdgeType, isNodeType, nodeTypes } from "../model/domain.ts";

export const views = ["graph", "shared", "tables", "reports"] as const;
export type View = (typeof views)[number];

/** What the panel shows: a node, an edge with its evidence, or all that a subject's reports say of a node. */
export type Selection =
  | { readonly kind: "node"; readonly id: NodeId }
  | { readonly kind: "edge"; readonly id: string }
  | { readonly kind: "pair"; readonly subject: NodeId; readonly target: NodeId };

export interface Reading {
  /** The 12 digits of the report's id. */
  readonly report: string;
  /** Where to scroll, UTF-16 units of the original. */
  readonly at: { readonly start: number; readonly end: number } | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ViewState {
  readonly view: View;
  readonly selection: Selection | null;
  readonly reading: Reading | null;
  readonly hidden: ReadonlySet<NodeType | EdgeType>;
  readonly camera: Camera | null;
}

export const initialView: ViewState = {
  view: "graph",
  selection: null,
  reading: null,
  hidden: new Set(),
  camera: null,
};

const nodeId = /^(place|organization|program|slogan):./u;
const isNodeId = (value: string | null): value is NodeId => value !== null && nodeId.test(value);

/** @param query with or without the leading `?` */
export function parseView(query: string): ViewState {
  const params = new URLSearchParams(query);
  const view = views.find((name) => name === params.get("view")) ?? "graph";
  return {
    view,
    selection: parseSelection(params),
    reading: parseReading(params),
    hidden: new Set((params.get("hide") ?? "").split(",").filter((name) => isNodeType(name) || isEdgeType(name))),
    camera: parseCamera(params.get("camera")),
  };
}

/** The query string, empty or starting with `?`; the same state gives the same string. */
export function formatView(state: ViewState): string {
  const params: [string, string][] = [];
  if (state.view !== "graph") params.push(["view", state.view]);
  const { selection, reading, camera } = state;
  if (selection?.kind === "node") params.push(["node", selection.id]);
  if (selection?.kind === "edge") params.push(["edge", selection.id]);
  if (selection?.kind === "pair") params.push(["subject", selection.subject], ["target", selection.target]);
  if (reading !== null) {
    params.push(["report", reading.report]);
    if (reading.at !== null) params.push(["at", `${reading.at.start}-${reading.at.end}`]);
  }
  const hidden = [...nodeTypes, ...edgeTypes].filter((type) => state.hidden.has(type));
  if (hidden.length > 0) params.push(["hide", hidden.join(",")]);
  if (camera !== null) {
    params.push(["camera", [camera.x, camera.y, camera.ratio].map((value) => Number(value.toFixed(4))).join(",")]);
  }
  return params.length === 0 ? "" : `?${params.map(([name, value]) => `${name}=${escapeValue(value)}`).join("&")}`;
}

/** Chinese and the signs of ids stay readable: browsers escape what they must when they send it. */
const escapeValue = (value: string): string => value.replaceAll(/[%&#+\s"<>]/gu, (sign) => encodeURIComponent(sign));

function parseSelection(params: URLSearchParams): Selection | null {
  const node = params.get("node");
  if (isNodeId(node)) return { kind: "node", id: node };
  const edge = params.get("edge");
  if (edge !== null && edge !== "") return { kind: "edge", id: edge };
  const subject = params.get("subject");
  const target = params.get("target");
  return isNodeId(subject) && isNodeId(target) ? { kind: "pair", subject, target } : null;
}

function parseReading(params: URLSearchParams): Reading | null {
  const report = params.get("report");
  if (report === null || !/^[0-9a-f]{12}$/.test(report)) return null;
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(params.get("at") ?? "");
  const start = Number(at?.[1]);
  const end = Number(at?.[2]);
  return { report, at: at !== null && start < end ? { start, end } : null };
}

function parseCamera(value: string | null): Camera | null {
  const [x, y, ratio, ...rest] = (value ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return null;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}
