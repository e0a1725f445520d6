/** Last rules of the normal form: what stands before, between and after the words that name something. */
import type { NodeType } from "../../src/facts.ts";
import {
  inOneOrder,
  longEnough,
  rewriterOf,
  verbLast,
  withoutHeadNoun,
  withoutSaidBesides,
  withoutVillage,
} from "./form-rewrites.ts";
import type { FormRule } from "./form-rule.ts";
import { doubled } from "./form-words.ts";

const named: readonly NodeType[] = ["Organization", "Program"];

export const nameRules: readonly FormRule[] = [
  {
    name: "doubled",
    why: "清理整治 is 整治, 发展壮大 is 壮大: officials write two words for one act, for weight",
    types: ["Program"],
    rewrite: longEnough(rewriterOf(doubled)),
    examples: [
      ["违建清理整治", "违建整治"],
      ["食品安全监督管理", "食品安全监管"],
      ["老旧小区改造提升", "老旧小区改造"],
      ["教育培训", "教育培训"],
      ["保护修复", "保护修复"],
    ],
  },
  {
    name: "said-besides",
    why: "精准 before 扶贫, 生活 before 垃圾, the 制度 that a 改革 is of: said for weight, left out as often",
    types: ["Program"],
    rewrite: longEnough(withoutSaidBesides),
    examples: [
      ["教育精准扶贫", "教育扶贫"],
      ["精准扶贫", "精准扶贫"],
      ["农村生活垃圾分类", "农村垃圾分类"],
      ["集体林权制度改革", "集体林权改革"],
      ["综合执法改革", "综合执法改革"],
    ],
  },
  {
    name: "to-fight",
    why: "an environment is 整治, 防治 or 治理 alike, and 攻坚战 and 攻坚行动 are one way to say how hard",
    types: ["Program"],
    rewrite: (text) =>
      text
        .replace(/攻坚(?:战|行动)$/u, "攻坚")
        .replace(/(?<=环境|污水|污染|垃圾|河道|扬尘|交通|市容)(?:整治|防治|防控)/gu, "治理"),
    examples: [
      ["污染防治攻坚战", "污染治理攻坚"],
      ["人居环境整治", "人居环境治理"],
      ["违建整治", "违建整治"],
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
    name: "title",
    why: "关于 and 试行 belong to the title of a document, not to its name",
    types: ["Program"],
    rewrite: (text) =>
      text
        .replace(/^关于(?=.{4,}(?:办法|意见|方案|规定|细则|通知|决定)(?:试行|暂行)?$)/u, "")
        .replace(/(?<=.{4})(?:试行|暂行)$/u, "")
        .replace(/暂行(?=办法|规定|条例|细则)/u, ""),
    examples: [
      ["关于全面推行林长制的实施意见", "全面推行林长制的实施意见"],
      ["村干部管理办法试行", "村干部管理办法"],
      ["村干部管理暂行办法", "村干部管理办法"],
      ["关于农业的若干问题", "关于农业的若干问题"],
    ],
  },
  {
    name: "particles",
    why: "的 joins, 与, 及 and 和 list: none of them names anything, and a list is as often written without them",
    types: named,
    rewrite: (text) =>
      text
        .replace(/(?<!目)的(?!士)/gu, "")
        .replace(/(?<=.{2})(?:以及|(?<!参|授|赋|给)与(?!会)|(?<!普)及(?!时|第|格)|暨)(?=.{2})/gu, "")
        .replace(/(?<=.{2})(?<!共|谐|祥|亲|温|缓|人|中)和(?=.{2})(?![谐美平睦风顺合气])/gu, ""),
    examples: [
      ["共联共建共富的模式", "共联共建共富模式"],
      ["党建与业务融合", "党建业务融合"],
      ["党员教育和管理", "党员教育管理"],
      ["宜居宜业和美乡村", "宜居宜业和美乡村"],
      ["群众参与机制", "群众参与机制"],
      ["及时奖励办法", "及时奖励办法"],
    ],
  },
  {
    name: "leading-verb",
    why: "carrying out is the edge, not the name: 开展X and X are one X",
    types: ["Program"],
    rewrite: (text) => {
      const rest = text.replace(
        /^(?:全面|深入|持续|扎实|大力|积极|创新|稳步|加快|不断|坚决|全力|统筹|有序|稳妥|有效|严格|认真|切实|着力|广泛|纵深)*(?:贯彻落实|组织实施|实施|开展|推行|推进|推动|落实|加强|建立健全|建立|健全|完善|深化|强化|抓好|抓实|做好|做实|做优|做强|探索|启动|举办|坚持|夯实|打赢|打好)/u,
        "",
      );
      return rest.length >= 4 ? rest : text;
    },
    examples: [
      ["深入推进抓党建促乡村振兴", "抓党建促乡村振兴"],
      ["加强驻村干部队伍建设", "驻村干部队伍建设"],
      ["打赢脱贫攻坚战", "脱贫攻坚战"],
      ["探索党支部领办合作社", "党支部领办合作社"],
      ["推进会", "推进会"],
    ],
  },
  {
    name: "rows",
    why: "words for what is done stand in a row without order: 保护传承 is 传承保护",
    types: ["Program"],
    rewrite: inOneOrder,
    examples: [
      ["非遗传承保护", "非遗传承保护"],
      ["非遗保护传承", "非遗传承保护"],
      ["支部标准化规范化", "支部标准化规范化"],
      ["支部规范化标准化", "支部标准化规范化"],
      ["党员管理", "党员管理"],
    ],
  },
  {
    name: "head-noun",
    why: "制度, 机制, 工作, 活动, 建设 after a name that stands alone only say that it is carried out; 计划, 工程, 行动 may tell brands apart, but not what is written out before them",
    types: ["Program"],
    rewrite: withoutHeadNoun,
    examples: [
      ["三会一课制度", "三会一课"],
      ["3会1课制度", "3会1课"],
      ["软弱涣散整顿工作机制", "软弱涣散整顿"],
      ["6有建设", "6有"],
      ["作风建设", "作风建设"],
      ["雏鹰计划", "雏鹰计划"],
      ["高标准农田建设项目", "高标准农田"],
      ["农村饮水巩固提升工程", "农村饮水巩固提升"],
      ["主题党日活动", "主题党日"],
      ["最美家庭评选活动", "最美家庭"],
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
      ["关爱留守儿童", "留守儿童关爱"],
      ["改造提升老旧小区", "老旧小区改造提升"],
      ["创建文明城市", "文明城市"],
      ["保护区建设", "保护区建设"],
    ],
  },
  {
    name: "of-the-village",
    why: "what is written out after 村 is of the village anyway; a short name is not, and neither are the bodies and people of the village",
    types: ["Program"],
    rewrite: withoutVillage,
    examples: [
      ["村饮水安全巩固提升", "饮水安全巩固提升"],
      ["村党组织书记资格联审", "村党组织书记资格联审"],
      ["村人才振兴工程", "村人才振兴工程"],
      ["村振兴", "村振兴"],
    ],
  },
  {
    name: "call",
    why: "争当, 打造, 筑牢 call people to what the slogan names",
    types: ["Slogan"],
    rewrite: (text) => {
      const rest = text.replace(
        /^(?:争当|当好|争做|勇当|甘当|打造|筑牢|筑起|建强|锻造|坚持|突出|奏响|唱响|激活|打通|跑出|按下|绘就|擦亮|架起|下好|走好|让)|(?:理念|精神)$/gu,
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
    why: "a corps and its members are counted together, 科技特派员队伍 is the 科技特派员; 队伍, 分队 and 队 are chosen by ear",
    types: ["Organization"],
    rewrite: (text) =>
      text
        .replace(/(?<=.{3}队)[队成]?员$/u, "")
        .replace(/(?<=.{2}[员兵人者师医匠生])(?:队伍|团队|群体|力量)$/u, "")
        .replace(/(?<=.{3})(?:队伍|小分队|分队|小队)$/u, "队")
        .replace(/志愿者?(?:服务)?队$/u, "志愿服务队"),
    examples: [
      ["科技特派员队伍", "科技特派员"],
      ["民兵应急分队", "民兵应急队"],
      ["驻村工作队员", "驻村工作队"],
      ["党员志愿队", "党员志愿服务队"],
      ["驻村工作队", "驻村工作队"],
    ],
  },
  {
    name: "village-bodies",
    why: "councils, stations and corps of these kinds are the village's wherever they are",
    types: ["Organization"],
    rewrite: (text) => text.replace(/^村(?=.{4,}(?:会|站|室|社|队|员|中心)$)(?!民|委|务|干|医|两委|党|集体)/u, ""),
    examples: [
      ["村红白理事会", "红白理事会"],
      ["村综合服务站", "综合服务站"],
      ["村民议事会", "村民议事会"],
      ["村务监督委员会", "村务监督委员会"],
    ],
  },
];
