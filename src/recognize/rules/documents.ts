/** Titles between 《 and 》: regulations, measures, handbooks. Newspapers and books that are only cited name no program. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { ahead, behind } from "../../matching/pattern-edges.ts";
import type { Quotation, Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { headAfter } from "../heads.ts";

const citing = ahead(/^(?:记者|报道|网讯|专栏|栏目|刊发|刊登|消息|杂志|刊文|节目)/u);
const periodical = behind(/(?:日报|晚报|时报|周刊|新闻|文摘|画刊|月刊|学刊|期刊|画报|导刊|年鉴|杂志)$/u);
const shortName = /[(（](?:以下|下)?简称[:：]?“?(?<short>[^”)）]{2,20})”?[)）]/uy;
/** What says by its name that it is none of them. */
const regulation = /(?:条例|办法|规定|细则|意见|方案|规划|通知|决定|纲要|制度)$/u;
/** What is done with a document under its name: 《X》进社区活动. */
const taken = ahead(/^(?:进|的?宣传|宣讲)/u);

/** A programme or a work of art, or a part of one: 推出系列报道《X》, 播出第一集《X》, 唱响《X》. */
const broadcast =
  /(?:报道|播出[^，。《]{0,5}|[第一二三四五六七八九十\d]集|节目|栏目|专栏|纪录片|专题片|政论片|宣传片|微电影|电影|连续剧|电视剧|话剧|舞剧|歌剧|豫剧|秦腔|大戏|歌舞|歌曲|小说|诗集|收看|观看|唱响|演唱|高唱|创作出?|今天(?:\([^)]{1,12}\))?的)[：:，,]?$/u;
/** The same, said behind it: 《X》第三季, 《X》今晚开播. */
const onAir = ahead(/^(?:第[一二三四五六七八九十\d]+[季集期]|今晚|明天|开播|播出|热播|上映|演出|接着|为您|带您)/u);

export const titledDocument: Rule = {
  name: "titled-document",
  reason: "《…》 is the name of a document that a government issued or used: a regulation, plan, handbook.",
  examples: [
    { text: "出台《青禾县村干部管理办法》，规范履职行为。", gives: ["Program 青禾县村干部管理办法"] },
    { text: "扎实开展《青禾县物业条例》进社区活动。", gives: ["Program 青禾县物业条例进社区活动"] },
    { text: "本台推出系列报道：《青禾新貌》。", not: ["Program 青禾新貌"] },
    { text: "观看专题片《青禾新貌》。《青禾新貌》讲了村里的事。", not: ["Program 青禾新貌"] },
    { text: "《青禾人家》今晚开播。", not: ["Program 青禾人家"] },
    { text: "局长对《人民日报》记者说。", not: ["Program 人民日报"] },
  ],
  propose(reading, emit) {
    const titles = reading.quotations.filter(({ kind }) => kind === "title");
    const works = new Set(
      titles.filter((title) => !regulation.test(title.inner) && isWork(reading, title)).map(({ inner }) => inner),
    );
    for (const quotation of titles) {
      const name = canonicalName(quotation.inner);
      if (name.length < 3 || name.length > 60 || works.has(quotation.inner)) continue;
      if (
        citing(reading.text, quotation.end, 6) ||
        periodical(name, 0, name.length) ||
        reading.lexicon.is(name, wordClasses.media)
      )
        continue;
      const short = matchAt(shortName, reading.text, quotation.end)?.groups?.short;
      const head =
        short === undefined && taken(reading.text, quotation.end, 6) ? headAfter(reading, quotation.end, 8) : undefined;
      const end = head && head.word !== "工作" ? head.end : quotation.end;
      const whole = end === quotation.end ? name : canonicalName(reading.text.slice(quotation.start, end));
      const aliases = end > quotation.end ? [name] : short ? [canonicalName(short)] : undefined;
      emit({
        type: "Program",
        start: quotation.start,
        end,
        name: whole,
        aliases,
        rule: titledDocument.name,
        weight: 16,
        kind: "regulation",
      });
    }
  },
};

/** Whether a title is a programme's or a work's; what it is called once it is everywhere in the report. */
function isWork({ text }: Reading, { start, end }: Quotation): boolean {
  return broadcast.test(text.slice(Math.max(0, start - 18), start)) || onAir(text, end, 6);
}

const about =
  /关于[^，。；：！？\n“”《》]{4,30}的?(?:实施意见|指导意见|若干意见|意见|实施方案|工作方案|通知|决定|若干措施|实施办法|暂行办法)/uy;

export const aboutDocument: Rule = {
  name: "about-document",
  reason: "关于…的实施意见 is the name of a document also without title marks.",
  examples: [{ text: "出台关于深化村级治理的实施意见，压实责任。", gives: ["Program 关于深化村级治理的实施意见"] }],
  propose(reading, emit) {
    for (const at of reading.occurrences("关于")) {
      const match = matchAt(about, reading.text, at);
      if (!match) continue;
      const end = match.index + match[0].length;
      if (reading.quotationAt(match.index)) continue;
      emit({
        type: "Program",
        start: match.index,
        end,
        name: canonicalName(match[0]),
        rule: aboutDocument.name,
        weight: 14,
        kind: "regulation",
      });
    }
  },
};
