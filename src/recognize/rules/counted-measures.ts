/** What a report counts as it brings it in: 出台十八项支持产业链发展的举措, 惠企二十条, 划分四级网格126个. */
import { matchAt } from "../../matching/occurrences.ts";
import type { Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";

function program(reading: Reading, start: number, end: number, rule: string, weight: number): Candidate {
  return { type: "Program", start, end, name: canonicalName(reading.text.slice(start, end)), rule, weight };
}

const number = "(?:\\d{1,3}|[一二三四五六七八九十百两]{1,4})";
const bringing =
  /(?:推出|出台|制定|制订|实施|发布|印发|落实|提出|推行|创新|研究)(?:了|出|并实施)?(?:[\p{Script=Han}]{0,4}(?:以下|如下))?$/u;
const items = new RegExp(
  `${number}[项条](?<what>[^，。；：！？\\n“”《》()、]{2,20}?)(?:举措|措施|政策|办法|服务承诺|禁令|规定)(?!性)`,
  "uy",
);
const articles = new RegExp(
  `(?<name>“?[\\p{Script=Han}]{2,10}?${number}条”?(?:措施|政策|举措|意见|新政)?)(?=[，。；、”）)\\n]|等|$)`,
  "uy",
);

export const countedMeasures: Rule = {
  name: "counted-measures",
  reason:
    "Measures that are counted as they are brought in have that name: 推出18项支持联合体发展的举措, 出台惠企30条.",
  examples: [
    { text: "推出16项支持产业链发展的举措，助企纾困。", gives: ["Program 16项支持产业链发展的举措"] },
    { text: "出台人才引进十条措施，吸引青年返乡。", gives: ["Program 人才引进十条措施"] },
    { text: "县里印发稳企惠企28条，减轻负担。", gives: ["Program 稳企惠企28条"] },
    { text: "提出3项工作措施。", not: ["Program 3项工作措施"] },
    { text: "修建通村公路28条，群众出行方便。", not: ["Program 通村公路28条"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const measure of ["项", "条"]) {
      for (const at of reading.occurrences(measure)) {
        const lead = /(?:\d{1,3}|[一二三四五六七八九十百两]{1,4})$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0]
          .length;
        if (lead === undefined) continue;
        const start = at - lead;
        const match = matchAt(items, text, start);
        const what = match?.groups?.what ?? "";
        if (
          match &&
          bringing.test(text.slice(Math.max(0, start - 10), start)) &&
          !/^(?:工作|具体|重点|主要|有效|有力|务实)*$/u.test(what)
        ) {
          emit(program(reading, start, start + match[0].length, countedMeasures.name, 9));
          continue;
        }
        if (measure !== "条") continue;
        const clause = reading.clauseAt(at);
        for (let from = start - 2; from >= Math.max(clause.start, start - 11); from--) {
          if (!bringing.test(text.slice(Math.max(0, from - 6), from))) continue;
          const named = matchAt(articles, text, from);
          const end = from + (named?.[0].length ?? 0);
          const before = text.slice(from, start);
          if (named && end > at && !/(?:公路|道路|河|沟|渠|路|街|线|意见|建议|问题|信息|线索)$/u.test(before))
            emit(program(reading, from, end, countedMeasures.name, 10));
          break;
        }
      }
    }
  },
};

const grid =
  /(?:划分|细分|分|设置|设立|组建|建立|优化|整合|调整)(?:为|成|了|出)?(?:\d[\d.]*(?:余|多)?个)?(?<name>[\p{Script=Han}]{0,6}?网格)(?=[\d，。；、]|和|与|\d*(?:余|多)?个|$)/uy;

export const grids: Rule = {
  name: "grids",
  reason: "Grids into which a place was divided are how it is governed: 划分四级网格126个.",
  examples: [
    { text: "全镇划分基础网格126个，配齐网格员。", gives: ["Program 基础网格"] },
    { text: "把社区细分为38个微网格，责任到人。", gives: ["Program 微网格"] },
    { text: "网格员每天走访网格。", not: ["Program 网格"] },
  ],
  propose(reading, emit) {
    for (const at of reading.occurrences("分")) {
      const match = matchAt(grid, reading.text, at - 1) ?? matchAt(grid, reading.text, at);
      const name = match?.groups?.name;
      if (!match || name === undefined) continue;
      const end = match.index + match[0].length;
      emit(program(reading, end - name.length, end, grids.name, 8));
    }
  },
};
