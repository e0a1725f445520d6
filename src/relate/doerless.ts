/**
 * What the report names but says nobody does: titles that the subject received without a word of who conferred them, and
 * doctrines that guide. They stay nodes with a mention; an edge would make the recipient the one who confers.
 */
import { openingOf } from "../matching/pattern-edges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";

const received =
  /(?:荣获|喜获|获评|获得|获颁|获批|获|摘得|斩获|夺得|入选|被评为|被评选为|评选为|评为|被授予|授予|被命名为|被认定为|被确定为|被列为|被列入|被纳入|当选|荣膺|跻身)(?:了|为)?(?:“[^“”]{2,24}”[、和及]?)*[^，。；]{0,24}$/u;
/** Between what was received and the name: another title of the list, never a deed. */
const deed = /(?:开展|实施|推行|建设|建立|打造|推进|创建|组织|举办|通过|支持|资金|资助|帮扶|补助)/u;
const guides = /^[”》]?(?:重要)?(?:思想|理论|精神)?(?:等[^，。；]{0,6})?为(?:指导|指引|遵循|统领|引领|根本)/u;
const opensGuide = openingOf(guides);

const honour = /(?:先进|示范|文明|优秀|模范|单位|集体|个人|标兵|称号|奖|之乡|[村镇乡县校])$/u;
/** Somebody stands between 被 and the verb: he confers. */
const byNamed = /被(?!评|授予|命名|认定|确定|列|纳入|选|誉)/u;
/** What a place is, or is called: 是第五批中国传统村落, 素有“X之乡”. */
const is = /(?:是|系|誉为|享有|素有|号称|称为)(?:著名的|远近闻名的|[^，。；的]{0,24})?[“、]?$/u;

/** 国家“千人计划”人选, 贯彻中央《…意见》: the state's, unless it is carried out here. */
const ofState = /(?:国家|中央|国务院)(?:有关)?(?:[“《][^“”《》]{2,24}[”》][、和及])*[“《]?$/u;
const carriesOut = /(?:实施|开展|推进|推行|承担|执行|创建|争创|申报|落实|建设|打造|启动|做好)/u;

/** What was bad and is over, or how people lived: 扭转“…”局面, 过着“…”的日子, “…”是当地的真实写照. */
const plight =
  /^”?(?:[^，。；“”]{0,6}?)?(?:的|之)?(?:局面|困局|困境|窘境|尴尬|状况|现象|日子|老路|苦日子|怪圈|写照|顽疾|乱象|壁垒)/u;
const plightVerb =
  /(?:扭转|打破|破除|告别|摆脱|改变|结束|走出|消除|根治|过着|陷入|解决|破解|存在|出现)[^，。；“”]{0,10}“?$/u;

/**
 * Whether nobody carries out what stands in a span: it was received, it is what a place is called, or it guides. A title that
 * somebody named conferred (被省委授予) has a doer. `nobodyNamed`: the report itself acts where the span stands.
 */
export function isDoerless(
  reading: Reading,
  { start, end, name, kind, rule, type }: Candidate,
  nobodyNamed: boolean,
): boolean {
  const clause = reading.clauseAt(start);
  const { text } = reading;
  const before = text.slice(clause.start, start);
  const title = received.exec(before)?.[0];
  // 甲县获得“三品一标”认证120个: whoever stands at the verb has worked for what is no title.
  if (title !== undefined && !deed.test(title) && (nobodyNamed || kind === "title" || honour.test(name)))
    return !byNamed.test(before);
  if ((kind === "title" || rule === "home-of" || text.startsWith("之乡", end - 3)) && is.test(before)) return true;
  if (isOfState(text, before, start)) return true;
  if (type === "Slogan" && isPlight(text, clause, start, end)) return true;
  return opensGuide(text, end) && /[以用]/u.test(before) && guides.test(text.slice(end, end + 16));
}

function isOfState(text: string, before: string, start: number): boolean {
  const isQuoted = "“《".includes(text[start] as string) || (start > 0 && "“《".includes(text[start - 1] as string));
  return ((isQuoted && ofState.test(before)) || text.startsWith("国家“", start)) && !carriesOut.test(before);
}

function isPlight(text: string, clause: Range, start: number, end: number): boolean {
  const after = text.slice(end, end + 16);
  if (/^”?(?:是|就是|正是)[^，。；]{0,16}写照/u.test(text.slice(end, end + 24))) return true;
  return plight.test(after) && plightVerb.test(text.slice(clause.start, start));
}
