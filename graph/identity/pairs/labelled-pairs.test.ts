import { expect, it } from "vitest";
import { emptyAliasTable } from "../alias-table.ts";
import { shippedAliasTable } from "../shipped-aliases.ts";
import { judgeIdentity, labelledPairs, ratesOf } from "./labelled-pairs.ts";

const pairs = labelledPairs("worked");

it("has at least 300 pairs of each label, none twice", () => {
  expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(300);
  expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(300);
  const written = pairs.map(({ type, left, right }) => JSON.stringify([type, left, right]));
  expect(written.filter((pair, index) => written.indexOf(pair) !== index)).toEqual([]);
});

const full = ratesOf(judgeIdentity(pairs, shippedAliasTable()));

it.each([
  ["the worked pairs", full],
  ["the held-out pairs", ratesOf(judgeIdentity(labelledPairs("held-out"), shippedAliasTable()))],
])("joins of %s what is one thing and nothing else, and proposes most of the rest", (_, rates) => {
  const { precision, recall, recallWithProposals } = rates;
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.75);
  expect(recallWithProposals).toBeGreaterThanOrEqual(0.92);
});

it("does not live by the alias table alone, and not without it", () => {
  const bare = ratesOf(judgeIdentity(pairs, emptyAliasTable));
  expect(bare.precision).toBeGreaterThanOrEqual(0.98);
  expect(bare.recall).toBeGreaterThan(0.6);
  expect(bare.recall).toBeLessThan(full.recall - 0.1);
});
