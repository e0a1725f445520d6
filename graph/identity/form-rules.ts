/**
 * The rules of the normal form, in the order in which they work: each takes away wording that carries no meaning of its own,
 * says why that is safe, and shows what it does and what it leaves alone.
 */
import type { NodeType } from "../../src/facts.ts";
import { shortForms, synonyms, verbLast, withoutHeadNoun, withoutOwnArea } from "./form-rewrites.ts";
import type { FormRule } from "./form-rule.ts";
import { withArabicNumerals } from "./numerals.ts";

const named: readonly NodeType[] = ["Organization", "Program"];
const all: readonly NodeType[] = ["Place", "Organization", "Program", "Slogan"];

export const formRules: readonly FormRule[] = [
  {
    name: "village-and-community",
    why: "村(社区) is how a report writes that a rule for villages holds for urban communities too",
    types: named,
    rewrite: (text) => text.replace(/村[(（、]?(?:居|社区)[)）]?(?!民)/gu, "村"),
    examples: [
      ["村(社区)运转经费", "村运转经费"],
      ["村居两委换届", "村两委换届"],
      ["村居民公约", "村居民公约"],
      ["社区居委会", "社区居委会"],
    ],
  },
  {
    name: "quoted-name",
    why: "“双减”工作: the writer's quotes say which part is the name, however short",
    types: ["Program", "Slogan"],
    rewrite: (text) => text.match(/^[“"]([^”"]{2,})[”"](?:工作|制度|机制|活动|建设|政策|理念)$/u)?.[1] ?? text,
    examples: [
      ["“双减”工作", "双减"],
      ["“雏鹰”计划", "“雏鹰”计划"],
      ["“一户一档”“一人一策”制度", "“一户一档”“一人一策”制度"],
    ],
  },
  {
    name: "quoted-image",
    why: "乡村振兴“主引擎”: the image is the slogan, the words before it say of what",
    types: ["Slogan"],
    rewrite: (text) => text.match(/^[^“”"、,，·+]{2,10}[“"]([^”"]{3,5})[”"]$/u)?.[1] ?? text,
    examples: [
      ["打造乡村振兴“主引擎”", "主引擎"],
      ["“党建红”引领“生态绿”", "“党建红”引领“生态绿”"],
    ],
  },
  {
    name: "signs",
    why: "quotes, brackets, spaces, width and case are typography; a point or hyphen between digits is not",
    types: all,
    rewrite: (text) => text.replace(/(?<!\d)[^\p{L}\p{N}\p{M}+%]|[^\p{L}\p{N}\p{M}+%](?!\d)/gu, ""),
    examples: [
      ["“雏鹰”计划", "雏鹰计划"],
      ["头雁争鸣·比学赶超", "头雁争鸣比学赶超"],
      ["党建+网格", "党建+网格"],
      ["增长2.0工程", "增长2.0工程"],
      ["䢺阳镇𪨧工程", "䢺阳镇𪨧工程"],
    ],
  },
  {
    name: "numerals",
    why: "三年 and 3年 are the same number",
    types: all,
    rewrite: withArabicNumerals,
    examples: [
      ["三年行动", "3年行动"],
      ["十四五规划", "十四五规划"],
    ],
  },
  {
    name: "own-area",
    why: "全县 and 县级 in a county's own report say only that the thing is its own; 省级 there is another's",
    types: named,
    rewrite: withoutOwnArea,
    examples: [
      ["全县文明绩效考核体系", "文明绩效考核体系"],
      ["县级基层党建示范点", "基层党建示范点", { level: "county", name: "新宁县" }],
      ["市级基层党建示范点", "市级基层党建示范点", { level: "county", name: "新宁县" }],
      ["市级科技计划项目", "科技计划项目", { level: "prefecture", name: "金昌市" }],
      ["省级专家服务团", "省级专家服务团", { level: "prefecture", name: "金昌市" }],
      ["全域旅游示范区", "全域旅游示范区"],
    ],
  },
  {
    name: "village",
    why: "农村, 乡村, 村级, 行政村 before a noun all say: of the village",
    types: named,
    rewrite: (text) => text.replace(/(?<![新业])农村|(?<![县城])乡村|行政村|村级/gu, "村"),
    examples: [
      ["乡村治理", "村治理"],
      ["县乡村三级换届", "县乡村三级换届"],
      ["村级集体经济", "村集体经济"],
      ["农村集体经济", "村集体经济"],
      ["新农村建设", "新农村建设"],
      ["农业农村局", "农业农村局"],
    ],
  },
  {
    name: "party-unit",
    why: "党支部 and 党组织 stand for one another in the names of what they do; as bodies they are different things",
    types: ["Program"],
    rewrite: (text) =>
      text
        .replace(/基层(?=党(?:组织|支部|总支|建))/gu, "")
        .replace(/党(?:总支部|总支|支部)|(?<!党|总)支部(?!委)/gu, "党组织")
        .replace(/村党组织带头人/gu, "村党组织书记"),
    examples: [
      ["村党支部领办合作社", "村党组织领办合作社"],
      ["支部建在产业链上", "党组织建在产业链上"],
      ["软弱涣散基层党组织整顿", "软弱涣散党组织整顿"],
      ["机关党委", "机关党委"],
      ["基层治理", "基层治理"],
    ],
  },
  {
    name: "short-forms",
    why: "short forms that everybody reads as the long one",
    types: named,
    rewrite: (text) => shortForms.reduce((form, [long, short]) => form.replaceAll(long, short), text),
    examples: [
      ["电子商务进农村", "电商进农村"],
      ["村民委员会规范化", "村委会规范化"],
      ["党员志愿者服务队", "党员志愿服务队"],
      ["商务局", "商务局"],
    ],
  },
  {
    name: "synonyms",
    why: "培育 and 培养, 提升 and 提高 are chosen by ear; 培训 is something else",
    types: ["Program"],
    rewrite: (text) => synonyms.reduce((form, [one, other]) => form.replaceAll(one, other), text),
    examples: [
      ["后备干部培育", "后备干部培养"],
      ["学历提高行动", "学历提升行动"],
      ["技能培训", "技能培训"],
    ],
  },
  {
    name: "vetting-level",
    why: "which committee vets or files is the same by law everywhere: one level up",
    types: ["Program"],
    rewrite: (text) =>
      text
        .replace(/(?:县乡|县级|区级|市级|乡镇)(?:党委)?(?:组织部门)?(?=资格联审|联审|备案管理)/gu, "")
        .replace(/(?<=书记|成员|干部)(?:任职|履职情况|履职)(?=资格联审|定期评估)/gu, ""),
    examples: [
      ["村党组织书记任职县乡资格联审", "村党组织书记资格联审"],
      ["村党组织书记县级党委备案管理", "村党组织书记备案管理"],
      ["村党组织书记履职情况定期评估", "村党组织书记定期评估"],
      ["乡镇资产管理", "乡镇资产管理"],
    ],
  },
  {
    name: "particles",
    why: "的 joins, 与, 及 and 和 list: none of them names anything",
    types: named,
    rewrite: (text) => text.replace(/(?<!目)的(?!士)/gu, "").replace(/以及|与|及(?!时|第|格)|暨/gu, "和"),
    examples: [
      ["共联共建共富的模式", "共联共建共富模式"],
      ["党建与业务融合", "党建和业务融合"],
      ["及时奖励办法", "及时奖励办法"],
    ],
  },
  {
    name: "leading-verb",
    why: "carrying out is the edge, not the name: 开展X and X are one X",
    types: ["Program"],
    rewrite: (text) => {
      const rest = text.replace(
        /^(?:全面|深入|持续|扎实|大力|积极|创新|稳步|加快|不断|坚决)*(?:贯彻落实|组织实施|实施|开展|推行|推进|推动|落实|加强|建立健全|建立|健全|完善|深化|强化|抓好|抓实|打赢|打好)/u,
        "",
      );
      return rest.length >= 4 ? rest : text;
    },
    examples: [
      ["深入推进抓党建促乡村振兴", "抓党建促乡村振兴"],
      ["加强驻村干部队伍建设", "驻村干部队伍建设"],
      ["打赢脱贫攻坚战", "脱贫攻坚战"],
      ["推进会", "推进会"],
    ],
  },
  {
    name: "verb-first",
    why: "整顿软弱涣散党组织 and 软弱涣散党组织整顿 are the same act; a name that ends in a head noun is left as it is",
    types: ["Program"],
    rewrite: verbLast,
    examples: [
      ["整顿软弱涣散党组织", "软弱涣散党组织整顿"],
      ["优化营商环境", "营商环境优化"],
      ["提升人居环境行动", "提升人居环境行动"],
      ["保护区建设", "保护区建设"],
    ],
  },
  {
    name: "head-noun",
    why: "制度, 机制, 工作, 活动, 建设 after a name that stands alone only say that it is carried out; 计划, 工程, 行动 may tell brands apart",
    types: ["Program"],
    rewrite: withoutHeadNoun,
    examples: [
      ["三会一课制度", "三会一课"],
      ["3会1课制度", "3会1课"],
      ["软弱涣散整顿工作机制", "软弱涣散整顿"],
      ["6有建设", "6有"],
      ["作风建设", "作风建设"],
      ["雏鹰计划", "雏鹰计划"],
      ["主题党日活动", "主题党日"],
      ["最美家庭评选活动", "最美家庭"],
    ],
  },
  {
    name: "call",
    why: "争当, 打造, 筑牢 call people to what the slogan names",
    types: ["Slogan"],
    rewrite: (text) => {
      const rest = text.replace(
        /^(?:争当|当好|争做|打造|筑牢|建强|锻造|坚持|突出|奏响|唱响|激活|打通|让)|(?:理念|精神)$/gu,
        "",
      );
      return rest.length >= 3 ? rest : text;
    },
    examples: [
      ["争当领头雁", "领头雁"],
      ["打通最后一公里", "最后一公里"],
      ["让党旗在一线飘扬", "党旗在一线飘扬"],
      ["打造样板", "打造样板"],
    ],
  },
  {
    name: "corps",
    why: "a corps and its members are counted together: 科技特派员队伍 is the 科技特派员",
    types: ["Organization"],
    rewrite: (text) => (/.{3}队伍$/u.test(text) ? text.replace(/队伍$/u, "") : text),
    examples: [
      ["科技特派员队伍", "科技特派员"],
      ["驻村工作队", "驻村工作队"],
    ],
  },
];
