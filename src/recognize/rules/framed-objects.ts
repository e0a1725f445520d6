/** Objects of strong verbs without a head noun: 推行基层协商民主, 开展环境整治. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "./headed-names.ts";

const inner = wordClasses.function | wordClasses.run | wordClasses["strong-run"] | wordClasses.adverb;
const enders = "，。；：！？、\n“《（()”";
const allowedInside = new Set(
  "建设 发展 优化 提升 升级 改造 扩建 培育 规范 创新 组织 推进 保障 服务 引进 公开 发放 改建 新建 加强 和 与 及 建 创建 参与 实现 强化".split(
    " ",
  ),
);

export const framedObject: Rule = {
  name: "framed-object",
  reason:
    "What one implements or spreads is a program when the whole object of the verb is a verbal noun: 推行城乡环境整治.",
  examples: [
    { text: "全面推行村账乡代管，规范收支。", gives: ["Program 村账乡代管"] },
    { text: "深入开展河道综合整治，改善环境。", gives: ["Program 河道综合整治"] },
    { text: "认真落实上级要求，推进工作。", not: ["Program 上级要求"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const verb of reading.tokens) {
      if ((verb.mask & wordClasses["strong-run"]) === 0 || reading.quotationAt(verb.start)) continue;
      let start = verb.end;
      if (text[start] === "了") start++;
      let at = start;
      let last = reading.tokenStartingAt(start);
      while (at < text.length && at - start <= 16 && !enders.includes(text[at] as string)) {
        const token = reading.tokenStartingAt(at);
        if (token === undefined) {
          at++;
          continue;
        }
        if ((token.mask & inner) !== 0 && (token.mask & wordClasses.plain) === 0 && !allowedInside.has(token.word))
          break;
        last = token;
        at = token.end;
      }
      const whole = at >= text.length || "，。；！？\n、".includes(text[at] as string) || text.startsWith("等", at);
      let end = at;
      let work = false;
      if (text.slice(start, end).endsWith("工作")) {
        end -= 2;
        work = true;
        last = reading.tokenEndingAt(end);
      }
      start = trimScope(text, start, end);
      const name = canonicalName(text.slice(start, end));
      if (!whole || name.length < 4 || name.length > 14 || isGeneric(reading, name)) continue;
      const acts = last !== undefined && last.end === end && (last.mask & wordClasses.action) !== 0;
      const spreads = /(?:推行|推广|实行|试行|首创|试点)$/u.test(verb.word);
      const weight = acts ? (spreads ? 7 : 6) : spreads ? 6 : work ? 5 : 0;
      if (weight > 0) emit({ type: "Program", start, end, name, rule: framedObject.name, weight });
    }
  },
};
