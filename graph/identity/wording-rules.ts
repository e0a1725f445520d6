/** First rules of the normal form: the same name in another writing, a longer or shorter word, a word chosen by ear. */
import type { NodeType } from "../../src/facts.ts";
import { rewriterOf, withoutOwnArea } from "./form-rewrites.ts";
import type { FormRule } from "./form-rule.ts";
import { shortForms, synonyms } from "./form-words.ts";
import { withArabicNumerals } from "./numerals.ts";

const named: readonly NodeType[] = ["Organization", "Program"];
const all: readonly NodeType[] = ["Place", "Organization", "Program", "Slogan"];

export const wordingRules: readonly FormRule[] = [
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
    name: "led-by-party",
    why: "党建引领“红色物业”: the quoted brand is the name, and that the party leads it goes without saying",
    types: ["Program"],
    rewrite: (text) => text.replace(/^党建(?:引领|赋能|\+)(?=[“"][^”"]{3,}[”"].{0,2}$)/u, ""),
    examples: [
      ["党建引领“红色物业”", "“红色物业”"],
      ["党建引领“红色物业”模式", "“红色物业”模式"],
      ["党建引领乡村治理", "党建引领乡村治理"],
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
    name: "brackets",
    why: "党群服务中心(站): what stands in brackets is said besides; a number in them tells two apart",
    types: named,
    rewrite: (text) => text.replace(/(?<=.{3})\([^()\d〇零一二三四五六七八九十]{1,8}\)/gu, ""),
    examples: [
      ["党群服务中心(站)", "党群服务中心"],
      ["村干部管理办法(试行)", "村干部管理办法"],
      ["乡村教师支持计划(2015-2020年)", "乡村教师支持计划(2015-2020年)"],
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
    name: "counted-things",
    why: "四个平台 and 四平台 count the same things; in 五个一 the measure word holds two numbers apart",
    types: named,
    rewrite: (text) => text.replace(/(?<=\d)个(?=\p{Script=Han}{2})/gu, ""),
    examples: [
      ["基层治理4个平台", "基层治理4平台"],
      ["5个1", "5个1"],
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
    rewrite: rewriterOf(shortForms),
    examples: [
      ["电子商务进农村", "电商进农村"],
      ["村民委员会规范化", "村委会规范化"],
      ["党员志愿者服务队", "党员志愿服务队"],
      ["非物质文化遗产保护", "非遗保护"],
      ["县域医疗共同体", "县医共体"],
      ["商务局", "商务局"],
    ],
  },
  {
    name: "synonyms",
    why: "培育 and 培养, 提升 and 提高 are chosen by ear; 培训 is something else",
    types: ["Program", "Slogan"],
    rewrite: rewriterOf(synonyms),
    examples: [
      ["后备干部培育", "后备干部培养"],
      ["学历提高行动", "学历提升行动"],
      ["清洁取暖", "清洁供暖"],
      ["技能培训", "技能培训"],
    ],
  },
];
