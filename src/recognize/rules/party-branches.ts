/** Party branches and committees with a proper name: bodies of their own wherever they stand. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";
import { placesBetween, properStart } from "./body-names.ts";

const branch = /(?:党支部|党总支|党委|党小组|专项支部)$/u;
/** Modifiers that say what kind of branch it is: every village has one. */
const kindOfBranch =
  /^(?:(?:各|各级|以上|本|该|村|社区|街道|镇|乡|乡镇|县|市|区|机关|学校|企业|农村|基层|所在|上级|下级|先进|后进|软弱涣散|行政村|两新|非公|国企|自治区|省|市县|村级|试点|合作社|网格|小区|楼栋|产业|产业链|功能|流动|联合|临时|行业|园区|商圈|楼宇|全体|多个|成立|纳管|街区|项目|党员|公司|集团|全镇|全县|全市|该镇|该县|脱贫|联系|联系村|帮扶村|驻村|两个|所有|社会组织)(?:的)?)*$/u;
const temporary = /(?:临时|联合|功能型|流动党员|联建)$/u;
/** A person or a deed before the branch: no name of it. */
const told = /(?:整顿|后进|书记|主任|所长|局长|委员|队长|同志|老师|拉进|走进|加入|编入|转入|纳入|划入|带动|领着|找到)/u;

export const namedBranch: Rule = {
  name: "named-branch",
  reason: "A party branch with a proper name in front is a body of its own: 青禾茶叶合作社党支部.",
  examples: [
    { text: "青溪移民新村临时党支部带头攻坚。", gives: ["Organization 青溪移民新村临时党支部"] },
    { text: "青溪社区党支部召开恳谈会。", gives: ["Organization 青溪社区党支部"] },
    { text: "赋予大党委统筹权限。", not: ["Organization 赋予大党委"] },
    { text: "青溪村党总支部第一书记到任。", not: ["Organization 青溪村党总支"] },
    { text: "各村党支部召开会议。", not: ["Organization 各村党支部"] },
    { text: "村主任李强拉进党小组。", not: ["Organization 村主任李强拉进党小组"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokensOf(wordClasses["team-head"])) {
      if (!branch.test(token.word) || reading.quotationAt(token.start)) continue;
      const own = temporary.exec(token.word.replace(branch, ""));
      const bare = own ?? temporary.exec(text.slice(0, token.start).slice(-5));
      const from = token.start - (own ? 0 : (bare?.[0].length ?? 0));
      const left = properStart(reading, from, 20);
      let start = trimScope(text, left.start, from);
      // 在建阳区某村党支部: 在建 is no word before a place.
      if (
        /^[在由向对与和从给]/u.test(text.slice(start, from)) &&
        placesBetween(reading, start + 1, from)[0]?.start === start + 1
      )
        start++;
      const modifier = canonicalName(text.slice(start, from));
      // 10个村(社区)党支部: how many there are.
      if (/[\d(]|自治区$|[省市县镇乡]$|(?<!社)区$|^.社区$/u.test(modifier) && !bare) continue;
      if (modifier.length < 3 || left.stop === "limit" || told.test(modifier)) continue;
      // A village's secretary speaks for the village: 青溪村党支部书记.
      if (
        /[村社区]$/u.test(modifier) &&
        !bare &&
        /^部?(?:成员|第一书记|副?书记|委员|班子|换届|会议)/u.test(text.slice(token.end, token.end + 5))
      )
        continue;
      if (kindOfBranch.test(modifier) || isGeneric(reading, modifier)) continue;
      emit({
        type: "Organization",
        start,
        end: token.end,
        name: canonicalName(text.slice(start, token.end)),
        rule: namedBranch.name,
        weight: bare ? 14 : 9,
        kind: "party",
      });
    }
  },
};
