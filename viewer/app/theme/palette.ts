/**
 * The colours of the page, one set for light and one for dark. Types differ in hue and lightness: indigo, jade, ochre and
 * plum, searched so that text in them reads on the paper (WCAG AA) and no two fall together for colour-blind eyes (the test
 * beside measures both); and they differ in shape, so colour is never alone.
 */
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeType } from "../../../src/facts.ts";

export type Scheme = "light" | "dark";

export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly accent: string;
  readonly nodes: Readonly<Record<NodeType, string>>;
  readonly edges: Readonly<Record<EdgeType, string>>;
  /** What is out of focus. */
  readonly faded: string;
  /** Groups of nodes, largest first; what several share, and the rest. */
  readonly groups: readonly string[];
  readonly shared: string;
  readonly others: string;
}

export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: "#fcfcfa",
    raised: "#f4f4f1",
    ink: "#1c2126",
    muted: "#5a626b",
    rule: "#dcdddb",
    accent: "#a3281f",
    nodes: { Place: "#2742b6", Organization: "#097c6b", Program: "#8f5612", Slogan: "#762c56" },
    edges: {
      IMPLEMENTS: "#c9ab85",
      FUNDS: "#c23b22",
      DISPATCHES: "#4d9e8f",
      PROMOTES: "#b98aa5",
      PART_OF: "#8fa3b8",
      LOCATED_IN: "#a9b4bf",
      INSTANCE_OF: "#9a8f86",
    },
    faded: "#e9e9e6",
    groups: ["#2742b6", "#b8432a", "#097c6b", "#a3781a", "#762c56", "#0e7fb8", "#5b7f1e", "#8465cf"],
    shared: "#1c2126",
    others: "#868d95",
  },
  dark: {
    paper: "#14171b",
    raised: "#1c2026",
    ink: "#e7e9ec",
    muted: "#a0a8b2",
    rule: "#333a43",
    accent: "#ff8f80",
    nodes: { Place: "#5c9bfd", Organization: "#62dfd4", Program: "#f0b66c", Slogan: "#e36292" },
    edges: {
      IMPLEMENTS: "#7d6138",
      FUNDS: "#ff7a5c",
      DISPATCHES: "#2f8f87",
      PROMOTES: "#8a4462",
      PART_OF: "#51667c",
      LOCATED_IN: "#47525e",
      INSTANCE_OF: "#6b6159",
    },
    faded: "#262b32",
    groups: ["#5c9bfd", "#ff8a6b", "#62dfd4", "#f0c36c", "#e36292", "#57c1f2", "#a8cf5d", "#b9a2ff"],
    shared: "#e7e9ec",
    others: "#79818b",
  },
};

/** Drawn as: circle, square, diamond, triangle. The legend and the drawing read the same table. */
export const nodeShapes: Readonly<Record<NodeType, number>> = { Place: 0, Organization: 1, Program: 2, Slogan: 3 };

/** The palette as custom properties: `--place`, `--edge-funds`, `--paper` … */
export function paletteVariables(palette: Palette): Readonly<Record<string, string>> {
  const { nodes, edges, groups, ...plain } = palette;
  const entries = [
    ...Object.entries(plain).map(([name, value]) => [`--${name}`, value]),
    ...groups.map((value, at) => [`--group-${at}`, value]),
    ...Object.entries(nodes).map(([name, value]) => [`--${name.toLowerCase()}`, value]),
    ...Object.entries(edges).map(([name, value]) => [`--edge-${name.toLowerCase().replaceAll("_", "-")}`, value]),
  ];
  return Object.fromEntries(entries);
}
