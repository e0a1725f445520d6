/**
 * What the report names but says nobody does: titles that the subject received without a word of who conferred them, and
 * doctrines that guide. They stay nodes with a mention; an edge would make the recipient the one who confers.
 */
import type { Range, Reading } from "../reading/reading.ts";

const received =
  /(?:荣获|喜获|获评|获得|获颁|获批|获|摘得|斩获|夺得|入选|被评为|被评选为|评选为|评为|被授予|授予|被命名为|被认定为|被确定为|被列为|被列入|被纳入|当选|荣膺|跻身)(?:了|为)?[^，。；]{0,24}$/u;
/** Between what was received and the name: another title of the list, never a deed. */
const deed = /(?:开展|实施|推行|建设|建立|打造|推进|创建|组织|举办|通过|支持|资金|资助|帮扶|补助)/u;
const guides = /^[”》]?(?:重要)?(?:思想|理论|精神)?(?:等[^，。；]{0,6})?为(?:指导|指引|遵循|统领|引领|根本)/u;

/** Whether nobody carries out what stands in a span: it was received, or it guides. */
export function isDoerless(reading: Reading, { start, end }: Range): boolean {
  const clause = reading.clauseAt(start);
  const { text } = reading;
  const before = text.slice(clause.start, start);
  const title = received.exec(before)?.[0];
  if (title !== undefined && !deed.test(title)) return true;
  return /[以用]/u.test(before) && guides.test(text.slice(end, end + 16));
}
