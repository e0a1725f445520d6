/** What is set aside of a page, as a question that later stages ask of every span. */
import { firstEndingAfter } from "../matching/ranges.ts";
import type { Furniture } from "./furniture.ts";

/** Whether a span of the repaired text stands in what was set aside. */
export type IsAside = (start: number, end: number) => boolean;

/** Data about the report (来源, 发布时间) stays readable. */
export function asideOf(furniture: readonly Furniture[]): IsAside {
  const closed = furniture.filter(({ reason }) => reason !== "metadata");
  return (start, end) => {
    const nearest = closed[firstEndingAfter(closed, start)];
    return nearest !== undefined && nearest.start < end;
  };
}
