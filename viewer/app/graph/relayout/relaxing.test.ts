import { describe, expect, it } from "vitest";
import { relax, type Step, type Task } from "./relaxing.ts";

/** A ring of nodes that lie at random, the first of them fixed. */
const ring = (count: number): Task => ({
  coordinates: Float32Array.from({ length: count * 2 }, (_, at) => ((at * 7919) % 1000) * 10 - 3000),
  fixed: Uint8Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0)),
  ends: Uint32Array.from({ length: count * 2 }, (_, at) => (at % 2 === 0 ? at / 2 : ((at + 1) / 2) % count)),
});
const last = (steps: readonly Step[]): Step => steps.at(-1)!;

describe("relax", () => {
  it("ends by itself, tells how far it is, and gives the same each time", () => {
    const steps = [...relax(ring(40))];
    expect(last(steps).share).toBe(1);
    const shares = steps.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
    expect(last([...relax(ring(40))]).coordinates).toEqual(last(steps).coordinates);
  });

  it("brings neighbours together and leaves a fixed node where it is", () => {
    const task = ring(40);
    const { coordinates } = last([...relax(task)]);
    const between = (of: Float32Array, a: number, b: number) =>
      Math.hypot(of[2 * a]! - of[2 * b]!, of[2 * a + 1]! - of[2 * b + 1]!);
    const meanLink = (of: Float32Array) => {
      let sum = 0;
      for (let at = 0; at < 40; at++) sum += between(of, at, (at + 1) % 40) / 40;
      return sum;
    };
    expect(meanLink(coordinates)).toBeLessThan(meanLink(task.coordinates) / 2);
    expect(coordinates[0]).toBeCloseTo(task.coordinates[0]!, 1);
    expect(coordinates[1]).toBeCloseTo(task.coordinates[1]!, 1);
  });

  it("has nothing to do for no nodes", () => {
    const nothing = { coordinates: new Float32Array(), fixed: new Uint8Array(), ends: new Uint32Array() };
    expect(last([...relax(nothing)]).share).toBe(1);
  });
});
