import { describe, expect, it } from "vitest";
import { crowdOf, faint, faintOn } from "./crowd.ts";

describe("crowdOf", () => {
  it("leaves a small graph as it is and makes a large one lighter", () => {
    expect(crowdOf(400, 395, 700)).toEqual({ scale: 1, line: 1, unlit: 1, growth: 0.5 });
    const large = crowdOf(10_000, 30_000, 700);
    const larger = crowdOf(50_000, 150_000, 700);
    expect(large.scale).toBeLessThan(1);
    expect(larger.scale).toBeLessThan(large.scale);
    expect(larger.line).toBeLessThan(large.line);
  });
  it("shrinks marks on a phone", () => expect(crowdOf(400, 395, 360).scale).toBeCloseTo(360 / 620));
});

describe("faint", () => {
  it.each([
    ["#ff8000", 1, "#ff8000"],
    ["#ff8000", 0.5, "#80400080"],
    ["#000000", 0.1, "#0000001a"],
  ])("%s at %d is %s, multiplied", (color, opacity, made) => expect(faint(color, opacity)).toBe(made));
  it("is the same on paper without transparency", () => {
    expect(faintOn("#ffffff", "#ff0000", 0.5)).toBe("#ff8080");
    expect(faintOn("#ffffff", "#ff0000", 1)).toBe("#ff0000");
  });
});
