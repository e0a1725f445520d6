/** Whether a clause tells what was done, what is planned or what is not the case. */
import type { EdgeAttributes } from "../facts.ts";
import type { Range, Reading } from "../reading/reading.ts";

const planned =
  /(?:将|拟|力争|计划(?!生育|经济)|预计|争取在|下一步|准备|着手谋划|未来|规划)$|(?:将|拟|力争|计划投资|计划总投资|预计|下一步|规划建设)/u;
const negated = /(?:不再|尚未|没有|未能|未|禁止|取消了?|杜绝|不得)/u;

/** `{}` for what is done, the default. */
export function statusAt(reading: Reading, clause: Range, offset: number): Pick<EdgeAttributes, "status"> {
  const before = reading.text.slice(clause.start, offset);
  const sentence = reading.text.slice(reading.sentenceAt(offset).start, clause.start);
  if (/^(?:下一步|今后|接下来|未来)/u.test(sentence) || planned.test(before)) return { status: "planned" };
  if (negated.test(before.slice(-6))) return { status: "negated" };
  return {};
}
