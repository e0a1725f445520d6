/**
 * Where a noun phrase is what a clause is about and not what it carries out: the tasks that work centres on (围绕A、B、C等重点任务),
 * the thing that is dealt with (对A进行检查), what people do of their own accord (村民自发开展A).
 */
import { behind } from "../matching/pattern-edges.ts";
import type { Range, Reading } from "../reading/reading.ts";

const centring = /(?:围绕|聚焦|针对|瞄准|紧扣|着眼|对照|事关|涉及|涵盖)[^，。；]*$/u;
const tasks =
  /^[^，。；]{0,24}等?[^，。；、]{0,8}(?:任务|目标|问题|需求|方面|重点|环节|领域|内容|工作|要求|难题|短板|关键|主题|主线|职责|职能|要素|事项|指标|热点|难点)(?:，|$)/u;
const dealtWith = /(?:^|[，、；]|[^面相绝针应]|\d)对(?!接|口|象|标|外|策)[^，。；]*$/u;
const dealing = /^(?:等)?[^，。；、]{0,8}(?:进行|开展|实施|予以|给予|加以|采取|实行)/u;
const unprompted = behind(
  /(?:自发|自行|自愿|自觉|主动要求|像[^，。；]{1,12}(?:这样|一样|那样)[^，。；]{0,6})(?:地)?(?:组织|开展|参与|参加|进行|成立)?$/u,
);

/** Whether a span in its clause is such a topic. Looks no further than the clause. */
export function isTopic(reading: Reading, { start, end }: Range): boolean {
  const { text } = reading;
  const clause = reading.clauseAt(start);
  const from = Math.max(clause.start, start - 60);
  if (unprompted(text, from, start)) return true;
  const before = text.slice(from, start);
  const after = text.slice(end, Math.min(clause.end, end + 60));
  if (before.includes("对") && dealtWith.test(before) && dealing.test(after)) return true;
  return (before.includes("、") || after.startsWith("、")) && centring.test(before) && tasks.test(after);
}
