import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../src/facts.ts";
import { edgeTypes, nodeTypes } from "../model/domain.ts";
import {
  cellMeasures,
  colorings,
  depths,
  formatView,
  initialView,
  matrixOrders,
  measures,
  parseView,
  textForms,
  type ViewState,
  views,
} from "./view-state.ts";

const nodeId = fc
  .tuple(fc.constantFrom("place", "organization", "program", "slogan"), fc.string({ minLength: 1, unit: "grapheme" }))
  .map(([type, name]) => `${type}:${name}` as NodeId)
  .filter((id) => id.trim() === id);

const state: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...views),
  selection: fc.oneof(
    fc.constant(null),
    nodeId.map((id) => ({ kind: "node", id }) as const),
    fc.tuple(nodeId, nodeId).map(([a, b]) => ({ kind: "edge", id: `FUNDS|${a}|${b}` }) as const),
    fc.tuple(nodeId, nodeId).map(([subject, target]) => ({ kind: "pair", subject, target }) as const),
    fc.array(nodeId, { minLength: 1, maxLength: 4 }).map((ids) => ({ kind: "several", ids }) as const),
    fc.tuple(nodeId, nodeId).map(([from, to]) => ({ kind: "path", from, to }) as const),
  ),
  reading: fc.option(
    fc.record({
      report: fc.stringMatching(/^[0-9a-f]{12}$/),
      at: fc.option(fc.nat(100_000).map((start) => ({ start, end: start + 7 }))),
      form: fc.constantFrom(...textForms),
    }),
  ),
  hidden: fc.uniqueArray(fc.constantFrom(...nodeTypes, ...edgeTypes)).map((types) => new Set(types)),
  look: fc.record({
    color: fc.constantFrom(...colorings),
    size: fc.constantFrom(...measures),
    depth: fc.constantFrom(...depths),
    only: fc.boolean(),
    small: fc.boolean(),
    all: fc.boolean(),
  }),
  arrangement: fc.record({
    folded: fc.array(nodeId, { maxLength: 2 }),
    opened: fc.array(nodeId, { maxLength: 2 }),
    pinned: fc
      .array(fc.tuple(nodeId, fc.constantFrom({ x: -12.5, y: 300.25 }, { x: 0, y: 7 })), { maxLength: 2 })
      .map((pins) => new Map(pins)),
  }),
  question: fc.option(
    fc.string({ minLength: 1, unit: fc.constantFrom("M", " ", "\n", "=", "&", "+", "%", "村", "'") }),
  ),
  matrix: fc.record({
    measure: fc.constantFrom(...cellMeasures),
    order: fc.constantFrom(...matrixOrders),
    without: fc.uniqueArray(fc.constantFrom(...nodeTypes)).map((types) => new Set(types)),
    minimum: fc.option(fc.integer({ min: 1, max: 9999 })),
  }),
  mapped: fc.record({ about: fc.option(nodeId), province: fc.option(fc.stringMatching(/^\d{2}$/)) }),
  compared: fc.record({ left: fc.option(nodeId), right: fc.option(nodeId) }),
  camera: fc.option(fc.constantFrom({ x: 0.5, y: 0.25, ratio: 1 }, { x: -1.125, y: 2, ratio: 0.0625 })),
});

describe("the address of a view", () => {
  it("round-trips", () => {
    fc.assert(
      fc.property(state, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
        expect(parseView(new URL(formatView(view), "http://127.0.0.1/").search)).toEqual(view);
      }),
    );
  });

  it("is empty for the first view", () => expect(formatView(initialView)).toBe(""));

  it("keeps Chinese readable", () => {
    const selection = { kind: "node", id: "program:三会一课" as NodeId } as const;
    expect(formatView({ ...initialView, selection })).toBe("?node=program:三会一课");
  });

  it.each([
    "?view=nothing&node=x&report=../../etc&at=9-1&hide=Everything&camera=1,2&pin=1,2,x&fold=y",
    "?camera=NaN,1,1&edge=&subject=place:1",
    "%%%",
  ])("falls back to the default for %s", (query) => expect(parseView(query)).toEqual(initialView));
});
