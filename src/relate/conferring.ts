/**
 * Who confers, in the passive: 被某市确定为试点, 被省委、省政府授予“先进集体”. A level without a name (省委) is the division above the
 * subject, or the subject where it has that level itself.
 */
import type { Actor, Scene } from "./relation.ts";

const conferred = /被$/u;
const confers = /^(?:等[^，。；“]{0,6})?(?:联合|共同|正式|先后)?(?:确定|列|评|命名|授予|认定|表彰|选|纳入|批准|指定)/u;
const byLevel =
  /被(?:(?<level>省|市|州|盟|县|区|旗)(?:级|直|里|委|人民政府|政府)|(?<region>自治区)(?:党委|人民政府|政府)?)(?:[、和](?:省|市|县|区|自治区|州)?(?:人民)?政府)?[^，。；“被]{0,12}?(?:确定|列|评|命名|授予|认定|表彰|选|纳入|批准|指定)[^，。；]{0,24}$/u;

/** Whether a named body confers what stands after `between`; `before` and `between` are the text of the clause around it. */
export const isConferring = (before: string, between: string): boolean =>
  conferred.test(before) && confers.test(between);

/** The level that confers at the end of a clause's beginning. */
export function levelConferring({ subjectIds }: Scene, before: string): Actor | undefined {
  if (!before.includes("被")) return undefined;
  const groups = byLevel.exec(before)?.groups;
  if (groups === undefined) return undefined;
  const digits = digitsOf(groups.region ?? (groups.level as string));
  let first = true;
  for (const id of subjectIds) {
    if (digits.test(id)) return first ? { kind: "subject" } : { kind: "place", id };
    first = false;
  }
  return undefined;
}

/** Codes of a level: two digits for a province, four for a city, six for a county. */
function digitsOf(level: string): RegExp {
  if (level === "省" || level === "自治区") return /^place:\d\d0000$/u;
  return "市州盟".includes(level) ? /^place:(?:\d\d(?!00)\d\d|(?:11|12|31|50)00)00$/u : /^place:\d{4}(?!00)\d\d$/u;
}
