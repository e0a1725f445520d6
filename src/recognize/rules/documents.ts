/** Titles between 《 and 》: regulations, measures, handbooks. Newspapers and books that are only cited name no program. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { headAfter } from "../heads.ts";

const citing = /^(?:记者|报道|网讯|专栏|栏目|刊发|刊登|消息|杂志|刊文|节目)/u;

export const titledDocument: Rule = {
  name: "titled-document",
  reason: "《…》 is the name of a document that a government issued or used: a regulation, plan, handbook.",
  examples: [
    { text: "出台《青禾县村干部管理办法》，规范履职行为。", gives: ["Program 青禾县村干部管理办法"] },
    { text: "扎实开展《青禾县物业条例》进社区活动。", gives: ["Program 青禾县物业条例进社区活动"] },
    { text: "局长对《人民日报》记者说。", not: ["Program 人民日报"] },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "title") continue;
      const name = canonicalName(quotation.inner);
      if (name.length < 3 || name.length > 60) continue;
      const after = reading.text.slice(quotation.end, quotation.end + 6);
      if (
        reading.lexicon.is(name, wordClasses.media) ||
        citing.test(after) ||
        /(?:日报|晚报|时报|周刊|新闻)$/u.test(name)
      )
        continue;
      const base = { type: "Program", rule: titledDocument.name, start: quotation.start, kind: "regulation" } as const;
      const head = /^(?:进|的?宣传|宣讲)/u.test(after) ? headAfter(reading, quotation.end, 8) : undefined;
      if (head && head.word !== "工作")
        emit({
          ...base,
          end: head.end,
          name: canonicalName(reading.text.slice(quotation.start, head.end)),
          aliases: [name],
          weight: 16,
        });
      else emit({ ...base, end: quotation.end, name, weight: 16 });
    }
  },
};
