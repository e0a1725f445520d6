import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dice, proposedFrom, resemblance } from "./resemblance.ts";

describe("resemblance", () => {
  it.each([
    ["党支部标准化规范化建设", "党支部规范化标准化建设", "in another order"],
    ["千村示范万村整治工程", "千万工程", "short form"],
    ["村级后备干部培养", "村级后备力量培养", "character pairs"],
    ["易地扶贫搬迁后续扶持", "易地扶贫搬迁", "stands inside"],
  ])("%s may be %s: %s", (left, right, why) => {
    const { score, pro } = resemblance(left, right);
    expect(score).toBeGreaterThanOrEqual(proposedFrom);
    expect(pro.join()).toContain(why);
  });

  it.each([
    ["村污水治理", "村垃圾治理", "one says 污水, the other 垃圾"],
    ["网格党支部", "党支部", "only one says “网格”"],
    ["党员冬训", "党员春训", "one says 冬, the other 春"],
  ])("%s is hardly %s: %s", (left, right, why) => {
    const { score, contra } = resemblance(left, right);
    expect(score).toBeLessThan(proposedFrom);
    expect(contra.join()).toContain(why);
  });

  it("does not depend on which name comes first", () => {
    const name = fc.string({ unit: fc.constantFrom(..."村党支部领办合作社整治"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(dice(a, b)).toBeCloseTo(dice(b, a), 12);
        if (a.length !== b.length) expect(resemblance(a, b)).toEqual(resemblance(b, a));
      }),
    );
  });
});
