/** Objects of strong verbs without a head noun: 推行基层协商民主, 开展环境整治. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import { ahead, behind, closingOf } from "../../matching/pattern-edges.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { consistsOf, isGeneric, trimScope } from "../modifiers.ts";
import { isTopic } from "../topics.ts";

const inner = wordClasses.function | wordClasses.run | wordClasses["strong-run"] | wordClasses.adverb;
const ends = characterSet("，。；：！？、\n“《（()” ");
const endsWhole = characterSet("，。；！？\n、等 ");
const allowedInside = new Set(
  "建设 发展 优化 提升 升级 改造 扩建 培育 规范 创新 组织 推进 保障 服务 引进 公开 发放 改建 新建 加强 和 与 及 建 创建 参与 实现 强化".split(
    " ",
  ),
);

const counting = /\d[\d.]*(?:余|多)?[个项家处条]$/u;
const countsThings = closingOf(counting);
const whenDone = behind(/(?:建设|改造|整治|改革|试点)(?:之?[后前]|时|以来)$/u);
/** What is run, but is no program. */
const noWork = behind(
  /(?:书记|主任|干部|人员|党员|人才|群众|企业|产品|产业|要求|精神|政策|责任|任务|报道|节目|专栏|[夏蔬]菜)$/u,
);
const joining = characterSet("和与及");

/** What tells nothing in a row of verbs. */
const merely = wordClasses.action | wordClasses["not-name"] | wordClasses.adverb;

/** Verbs of getting a piece of work done; their object is one where it says so (完成X工作). */
const finishing = /(?:完成|做好|抓好)$/u;
const mayFinish = closingOf(finishing);

export const framedObject: Rule = {
  name: "framed-object",
  reason:
    "What one implements or spreads is a program when the whole object of the verb is a verbal noun: 推行城乡环境整治.",
  examples: [
    { text: "全面推行村务乡镇联审，规范收支。", gives: ["Program 村务乡镇联审"] },
    { text: "深入开展河道综合整治，改善环境。", gives: ["Program 河道综合整治"] },
    { text: "高质量完成赋码登记变更工作。", gives: ["Program 赋码登记变更"] },
    { text: "认真落实上级要求，推进工作。", not: ["Program 上级要求"] },
    { text: "实施市级农业科技计划项目20项。", gives: ["Program 市级农业科技计划项目"] },
    {
      text: "分层开展示范创建和整顿提升，实施产业项目36个。",
      not: ["Program 示范创建和整顿提升", "Program 产业项目36个", "Program 产业项目"],
    },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const verb of reading.tokensOf(wordClasses["strong-run"] | wordClasses.function | wordClasses.run)) {
      const finishes = mayFinish(verb.word, verb.word.length - 1) && finishing.test(verb.word);
      if ((!finishes && (verb.mask & wordClasses["strong-run"]) === 0) || reading.quotationAt(verb.start)) continue;
      let start = verb.end;
      if (text[start] === "了") start++;
      let at = start;
      let last = reading.tokenStartingAt(start);
      while (at < text.length && at - start <= 16 && !ends(text, at)) {
        const token = reading.tokenStartingAt(at);
        if (token === undefined) {
          at++;
          continue;
        }
        if ((token.mask & inner) !== 0 && !allowedInside.has(token.word)) break;
        last = token;
        at = token.end;
      }
      if (at < text.length && !endsWhole(text, at)) continue;
      let end = at;
      let work = false;
      if (text.slice(start, end).endsWith("工作")) {
        end -= 2;
        work = true;
        last = reading.tokenEndingAt(end);
      }
      start = trimScope(text, start, end);
      // 青溪科技计划项目203个: how many there are is no part of the name.
      const count = countsThings(text, end - 1) ? (counting.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
      end -= count;
      const name = canonicalName(text.slice(start, end));
      if (name.length < 4 || name.length > 14 || (finishes && !work)) continue;
      // 到群众家里做工作.
      if (/[做干搞]$/u.test(name)) continue;
      // 启动景区建设后: when something happened.
      if (whenDone(name, 0, name.length)) continue;
      // 打造生产加工、集散流通等一体化产业链: fields of work.
      if (verb.word === "打造" && consistsOf(reading, name, merely)) continue;
      // 示范创建和整顿提升: only verbs.
      if (holds(name, joining) && consistsOf(reading, name.replace(/[和与及]/u, ""), merely)) continue;
      if (noWork(name, 0, name.length)) continue;
      if (/^[\d.]+[家户名人个]/u.test(name) || isGeneric(reading, name, count > 0)) continue;
      const acts =
        last !== undefined && last.end === end && (last.mask & (wordClasses.action | wordClasses.deed)) !== 0;
      const spreads = /(?:推行|推广|实行|试行|首创|试点|施行)$/u.test(verb.word);
      const executes = name.length >= 5 && /(?:实施|执行|推出|启动)$/u.test(verb.word);
      const weight = acts ? (spreads ? 7 : 6) : spreads ? 6 : work ? 5 : executes ? 3 : 0;
      if (weight > 0 && !isTopic(reading, { start, end }))
        emit({ type: "Program", start, end, name, rule: framedObject.name, weight });
    }
  },
};

const plainWorks = "建设 治理 保护 防治 绿化 综合治理 生态修复 综合利用 改建 调整 整顿 考核 试点";
/** Works whose object says enough wherever they are told, also without a verb that undertakes them: 群租房改造的方案. */
const tellingWorks = "改造 整治 修缮 普查 清查 筛查 体检 修复 扩建 迁建 翻新 拆迁改造";
/** Whether each of the works tells enough. */
const works = new Map([
  ...plainWorks.split(" ").map((word) => [word, false] as const),
  ...tellingWorks.split(" ").map((word) => [word, true] as const),
]);
/** What stands before works and is not what they are done to: who does them, how, where. */
const doers =
  /(?:村民|群众|居民|农户|农民|牧民|业主|商户|干部|党员|部门|(?:^|[各全本该我个家\d])(?:企业|单位|村|县|镇|乡))$|^(?:经(?![济营])|通过|范围)/u;
const undertaking = wordClasses.run | wordClasses["strong-run"] | wordClasses.spend;

/** Fields of work and qualities: works on these are what everybody does. */
const fields =
  /(?:组织|队伍|水平|层次|结构|区域|网络|生物多样性|作风|能力|思想|党的|制度|环境|经济|社会|文化|基层|党员|干部|体系|机制|班子|政治)$/u;

/** What follows works that are told for their own sake: their plan, their cost, their end. */
const furthers = ahead(/^(?:的(?:方案|费用|资金|任务|计划|时间)|费用|完工|完成|竣工|方案|资金|时间|…)/u);
/** What follows the noun of works where the phrase is complete. */
const closesWork = ahead(/^(?:[、，。；和与及等\n正已]|项目|工程|工作|稳步|有序|全面|顺利|持续|扎实|取得|不断|基本)/u);
const goesOn = ahead(/^(?:正|稳步|有序|全面|顺利|持续|扎实|取得|不断|基本|已)/u);

export const publicWorks: Rule = {
  name: "public-works",
  reason:
    "A thing with a verbal noun of works, undertaken or listed: 推进青溪水库建设、城区防洪和河道生态修复; told alone where the noun says what is done to the thing: 车棚改造的方案.",
  examples: [
    { text: "引导村民参与和支持样板区建设。", gives: ["Program 样板区建设"] },
    {
      text: "投资进行青溪电站建设、白水流域综合治理和河道生态修复。",
      gives: ["Program 青溪电站建设", "Program 白水流域综合治理", "Program 河道生态修复"],
    },
    { text: "居民代表商定了车棚改造的方案。", gives: ["Program 车棚改造"] },
    { text: "引导村民改造、新建民居。", not: ["Program 村民改造"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const act of reading.tokensOf(wordClasses.action | wordClasses.run)) {
      const tells = works.get(act.word);
      if (tells === undefined || reading.quotationAt(act.start)) continue;
      if (!(tells && furthers(text, act.end, 4)) && act.end < text.length && !closesWork(text, act.end, 2)) continue;
      const left = leftBoundary(reading, act.start, 16, false);
      const frame = left.token;
      const going = goesOn(text, act.end, 2);
      const undertaken =
        left.stop === "verb" ||
        (frame !== undefined &&
          ((frame.mask & undertaking) !== 0 ||
            /^(?:进行|包括|启动|加快|完成|继续|同步|立足|抓好|依托|围绕)$/u.test(frame.word)));
      const listed = left.stop === "comma" || frame?.word === "和" || frame?.word === "及" || frame?.word === "与";
      if (!tells && !undertaken && !listed && !going && left.stop !== "number") continue;
      const start = trimScope(text, left.start, act.start);
      const modifier = text.slice(start, act.start);
      if (
        modifier.length < (tells || act.word.length >= 4 ? 2 : 3) ||
        modifier.length > 14 ||
        isGeneric(reading, modifier)
      )
        continue;
      if (isTopic(reading, { start, end: act.end })) continue;
      // 引导村民改造、新建: who does it; 经过整修改造: how often or where.
      if (tells && (doers.test(modifier) || consistsOf(reading, modifier, merely))) continue;
      const vague = !tells && fields.test(modifier);
      const [sure, less] = undertaken ? [6, 2] : [4, 4];
      emit({
        type: "Program",
        start,
        end: act.end,
        name: canonicalName(text.slice(start, act.end)),
        rule: publicWorks.name,
        weight: sure - (vague ? less : 0),
      });
    }
  },
};
