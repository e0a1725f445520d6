/**
 * What is on the screen, as the query string of the address: a link reopens exactly this view. Parsing is total: what a
 * hand-edited or old link gets wrong falls back to the default, never to an error.
 */
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeId, NodeType, ReportId } from "../../../src/facts.ts";
import { edgeTypes, isEdgeType, isNodeType, nodeTypes } from "../model/domain.ts";
import { type Arrangement, formatArrangement, parseArrangement, untouched } from "./arrangement.ts";

export const views = ["graph", "shared", "map", "compare", "tables", "reports", "ask", "review"] as const;
export type View = (typeof views)[number];

/** What the panel shows: a node, an edge with its evidence, all that a subject's reports say of a node, the way between two. */
export type Selection =
  | { readonly kind: "node"; readonly id: NodeId }
  | { readonly kind: "edge"; readonly id: string }
  | { readonly kind: "pair"; readonly subject: NodeId; readonly target: NodeId }
  | { readonly kind: "path"; readonly from: NodeId; readonly to: NodeId }
  | { readonly kind: "several"; readonly ids: readonly NodeId[] };

export const colorings = ["type", "subject", "province", "community"] as const;
export type Coloring = (typeof colorings)[number];
export const measures = ["relations", "places", "mentions"] as const;
export type Measure = (typeof measures)[number];
export const depths = [1, 2, 3] as const;
export type Depth = (typeof depths)[number];

/** How the graph is drawn. */
export interface Look {
  /** What colours the nodes, and what sizes them. */
  readonly color: Coloring;
  readonly size: Measure;
  /** How many steps around the chosen node stay lit. */
  readonly depth: Depth;
  /** Whether what is not lit is left out. */
  readonly only: boolean;
  /** Whether groups of a few nodes that nothing ties to the rest are drawn. */
  readonly small: boolean;
  /** Whether a graph too large to be taken in is drawn with all its nodes. */
  readonly all: boolean;
}

/** As published, or in the normal form that the rules read. */
export const textForms = ["original", "repaired"] as const;
export type TextForm = (typeof textForms)[number];

export interface Reading {
  /** The 12 digits of the report's id. */
  readonly report: string;
  /** Where to scroll, UTF-16 units of the original. */
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly form: TextForm;
}

/** Opens a report as it was published, at a span of it. */
export const readReport = (report: ReportId, at: Reading["at"]): Reading => ({
  report: report.slice("report:".length),
  at: at === null ? null : { start: at.start, end: at.end },
  form: "original",
});

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What the cells of the matrix show, and in which order its rows and columns stand. */
export const cellMeasures = ["presence", "money", "people", "year"] as const;
export type CellMeasure = (typeof cellMeasures)[number];
export const matrixOrders = ["places", "measure", "likeness"] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

export interface MatrixLook {
  readonly measure: CellMeasure;
  readonly order: MatrixOrder;
  /** Types of rows that are left out. */
  readonly without: ReadonlySet<NodeType>;
  /** How many places at least; null is two where any two share something. */
  readonly minimum: number | null;
}

export interface ViewState {
  readonly view: View;
  readonly selection: Selection | null;
  readonly reading: Reading | null;
  readonly hidden: ReadonlySet<NodeType | EdgeType>;
  readonly camera: Camera | null;
  readonly look: Look;
  readonly arrangement: Arrangement;
  /** The two places of the comparison. */
  readonly compared: Compared;
  readonly mapped: Mapped;
  readonly matrix: MatrixLook;
  /** What was asked in Cypher. */
  readonly question: string | null;
}

export interface Compared {
  readonly left: NodeId | null;
  readonly right: NodeId | null;
}

/** What the map counts, and where it is opened. */
export interface Mapped {
  /** The program, organization or slogan whose places are counted; null counts all places of reports. */
  readonly about: NodeId | null;
  /** First two digits of the code. */
  readonly province: string | null;
}

const initialLook: Look = { color: "type", size: "relations", depth: 1, only: false, small: false, all: false };

export const initialView: ViewState = {
  view: "graph",
  selection: null,
  reading: null,
  hidden: new Set(),
  camera: null,
  look: initialLook,
  arrangement: untouched,
  compared: { left: null, right: null },
  mapped: { about: null, province: null },
  matrix: { measure: "presence", order: "places", without: new Set(), minimum: null },
  question: null,
};

const nodeId = /^(place|organization|program|slogan):./su;
const isNodeId = (value: string | null): value is NodeId => value !== null && nodeId.test(value);
const asNodeId = (value: string | null): NodeId | null => (isNodeId(value) ? value : null);

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
    look: {
      color: colorings.find((name) => name === params.get("color")) ?? "type",
      size: measures.find((name) => name === params.get("size")) ?? "relations",
      depth: depths.find((depth) => String(depth) === params.get("depth")) ?? 1,
      only: params.has("only"),
      small: params.has("small"),
      all: params.has("all"),
    },
    arrangement: parseArrangement(params, isNodeId),
    question: params.get("cypher") || null,
    compared: { left: asNodeId(params.get("left")), right: asNodeId(params.get("right")) },
    matrix: {
      measure: cellMeasures.find((name) => name === params.get("cells")) ?? "presence",
      order: matrixOrders.find((name) => name === params.get("order")) ?? "places",
      without: new Set((params.get("without") ?? "").split(",").filter(isNodeType)),
      minimum: Number(/^[1-9]\d{0,3}$/u.exec(params.get("least") ?? "")?.[0] ?? 0) || null,
    },
    mapped: {
      about: asNodeId(params.get("about")),
      province: /^\d{2}$/u.exec(params.get("province") ?? "")?.[0] ?? null,
    },
  };
}

/** The query string, empty or starting with `?`; the same state gives the same string. */
export function formatView(state: ViewState): string {
  const params: [string, string][] = [];
  if (state.view !== "graph") params.push(["view", state.view]);
  const { selection, reading, camera, look, compared, mapped, matrix } = state;
  if (selection?.kind === "node") params.push(["node", selection.id]);
  if (selection?.kind === "edge") params.push(["edge", selection.id]);
  if (selection?.kind === "pair") params.push(["subject", selection.subject], ["target", selection.target]);
  if (selection?.kind === "path") params.push(["from", selection.from], ["to", selection.to]);
  if (selection?.kind === "several") for (const id of selection.ids) params.push(["pick", id]);
  if (compared.left !== null) params.push(["left", compared.left]);
  if (compared.right !== null) params.push(["right", compared.right]);
  if (matrix.measure !== "presence") params.push(["cells", matrix.measure]);
  if (matrix.order !== "places") params.push(["order", matrix.order]);
  if (matrix.without.size > 0) {
    params.push(["without", nodeTypes.filter((type) => matrix.without.has(type)).join(",")]);
  }
  if (matrix.minimum !== null) params.push(["least", String(matrix.minimum)]);
  if (mapped.about !== null) params.push(["about", mapped.about]);
  if (mapped.province !== null) params.push(["province", mapped.province]);
  if (reading !== null) {
    params.push(["report", reading.report]);
    if (reading.at !== null) params.push(["at", `${reading.at.start}-${reading.at.end}`]);
    if (reading.form !== "original") params.push(["text", reading.form]);
  }
  const hidden = [...nodeTypes, ...edgeTypes].filter((type) => state.hidden.has(type));
  if (hidden.length > 0) params.push(["hide", hidden.join(",")]);
  if (state.question !== null) params.push(["cypher", state.question]);
  if (look.color !== "type") params.push(["color", look.color]);
  if (look.size !== "relations") params.push(["size", look.size]);
  if (look.depth !== 1) params.push(["depth", String(look.depth)]);
  if (look.only) params.push(["only", "1"]);
  if (look.small) params.push(["small", "1"]);
  if (look.all) params.push(["all", "1"]);
  for (const [name, value] of formatArrangement(state.arrangement)) params.push([name, value]);
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
  if (isNodeId(subject) && isNodeId(target)) return { kind: "pair", subject, target };
  const from = params.get("from");
  const to = params.get("to");
  if (isNodeId(from) && isNodeId(to)) return { kind: "path", from, to };
  const ids = params.getAll("pick").filter(isNodeId);
  return ids.length > 0 ? { kind: "several", ids } : null;
}

function parseReading(params: URLSearchParams): Reading | null {
  const report = params.get("report");
  if (report === null || !/^[0-9a-f]{12}$/.test(report)) return null;
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(params.get("at") ?? "");
  const start = Number(at?.[1]);
  const end = Number(at?.[2]);
  return {
    report,
    at: at !== null && start < end ? { start, end } : null,
    form: textForms.find((form) => form === params.get("text")) ?? "original",
  };
}

function parseCamera(value: string | null): Camera | null {
  const [x, y, ratio, ...rest] = (value ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return null;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}
