/**
 * Reports by the thousand, for measuring: each like a county's report on its work, about a real county, with the instruments of
 * the lexicon, brands of its own, teams, money and slogans. Made from frames that are written here, by a seeded generator: the
 * n-th report of a seed is the same everywhere. docs/scale.md says what they are like.
 */
import { loadGazetteer } from "../../src/gazetteer/index.ts";
import { loadLexicon } from "../../src/lexicon/lexicon.ts";
import { randomFrom } from "../layout/seeded.ts";

export interface GeneratedReport {
  /** `00042-景泰县.txt` */
  readonly file: string;
  readonly text: string;
}

/** Slots of a frame, in braces, are filled anew each time they occur. */
const openings = [
  "近年来，{我县}坚持以{instrument}为抓手，持续推进{instrument}，各项工作取得新成效。",
  "{date}，记者从{county}委组织部获悉，{我县}聚焦{instrument}，探索推行“{brand}”工作机制。",
  "{county}把{instrument}作为头等大事，深入实施“{brand}”工程，推动基层治理提质增效。",
  "今年以来，{county}紧扣{slogan}目标，以{instrument}为牵引，扎实开展“{brand}”行动。",
];

const bodies = [
  "{我县}全面推行{instrument}，建立健全{instrument}，{n}个村(社区)实现全覆盖。",
  "从县直单位选派{n}名{team}到{n}个村开展帮扶，实现{kind}村全覆盖。",
  "县财政安排资金{money}，用于{instrument}。",
  "投入{money}建设{brand}示范点{n}个，打造“{brand}”品牌。",
  "村级组织运转经费提高到每村每年{small}，村干部基本报酬达到每人每年{small}。",
  "制定出台《{county}{brand}实施办法》，明确责任清单，压实工作责任。",
  "深化{instrument}，常态化开展{instrument}，着力打通服务群众“{image}”。",
  "成立{team}{n}支，组织党员干部进村入户，帮助解决问题{n}件。",
  "{town}探索“{brand}”模式，整合各类资金{money}，带动{n}户农户增收。",
  "在{town}召开现场会，推广“{brand}”经验，评选表彰先进集体{n}个。",
  "坚持{slogan}，引导{team}发挥作用，持续提升服务能力。",
  "先后选派{n}名优秀年轻干部挂职锻炼，储备村级后备干部{n}名。",
  "实施“{brand}”计划，每年举办培训班{n}期，培训{n}人次。",
  "推行{instrument}和{instrument}，把矛盾化解在基层，群众满意度达到{percent}。",
  "争取上级资金{money}，实施{instrument}项目{n}个。",
  "依托{instrument}，组建{team}，开展政策宣讲{n}场次。",
  "落实省委关于{instrument}的部署，修订《{county}{brand}考核办法》，严格奖惩。",
  "{town}成立红白理事会、道德评议会，推进移风易俗，形成“{image}”。",
];

const endings = [
  "下一步，{我县}将继续深化{instrument}，为全面推进乡村振兴提供坚强保障。",
  "如今的{county}，{slogan}的局面正在形成。",
];

const brandHeads = "红色 金色 幸福 和美 先锋 同心 頭雁 春雨 连心 惠民 聚力 强基 暖心 领航 清风 星火 沃土 乐业 安居 振兴"
  .replace("頭雁", "头雁")
  .split(" ");
const brandTails =
  "驿站 讲堂 议事 微家 夜校 集市 工坊 庭院 管家 课堂 合伙人 直通车 服务站 微网格 积分榜 互助组 领头人 产业园 一张网 共享田".split(
    " ",
  );
const images = "最后一公里 生力军 主引擎 桥头堡 领头雁 主心骨 智囊团 后备军 加速度 金名片".split(" ");
const slogans = [
  "一张蓝图绘到底、一茬接着一茬干",
  "人在格中走、事在网中办",
  "以考促学、以知促行",
  "产业兴、村庄美、百姓富",
  "支部引路、党员带路、群众致富",
  "小事不出村、大事不出镇",
];
const kinds = ["脱贫", "易地搬迁安置", "党组织软弱涣散", "乡村振兴重点", "集体经济薄弱"];

/** Deals out reports one by one. Making one costs well under a millisecond. */
export function reportGenerator(seed: string): (n: number) => GeneratedReport {
  const gazetteer = loadGazetteer();
  const lexicon = loadLexicon();
  const counties = gazetteer.upper.readings
    .flatMap((readings) => readings.map(({ division }) => division))
    .filter(
      ({ level, code }, index, all) => level === "county" && all.findIndex((other) => other.code === code) === index,
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const instruments = [...new Set(lexicon.instruments.keys())].sort();
  const teams = [...new Set(lexicon.teams.keys())].sort();
  return (n) => {
    const random = randomFrom(`${seed} ${n}`);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
    const county = pick(counties);
    const towns = [...gazetteer.local(county.code).typed.keys()].filter((name) => /[镇乡]$/u.test(name)).sort();
    // A county keeps to a few brands of its own; what everybody does is drawn from few, so that counties meet in it.
    const own = Array.from({ length: 4 }, () => `${pick(brandHeads)}${pick(brandTails)}`);
    const common = (from: readonly string[]): string => from[Math.floor(random() ** 2 * from.length)] as string;
    const year = between(2018, 2025);
    const fillers: Readonly<Record<string, () => string>> = {
      county: () => county.name,
      我县: () =>
        pick([
          county.name,
          county.name,
          county.name.endsWith("区") ? "我区" : county.name.endsWith("市") ? "我市" : "我县",
        ]),
      date: () => `${between(1, 12)}月${between(1, 28)}日`,
      instrument: () => common(instruments),
      team: () => common(teams),
      brand: () => pick(own),
      n: () => String(between(2, 400)),
      kind: () => pick(kinds),
      money: () => (random() < 0.2 ? `${between(1, 9)}.${between(1, 9)}亿元` : `${between(20, 9000)}万元`),
      small: () => `${between(2, 30)}.${between(1, 9)}万元`,
      percent: () => `${between(85, 99)}.${between(1, 9)}%`,
      slogan: () => pick(slogans),
      image: () => pick(images),
      town: () => (towns.length === 0 ? county.name : pick(towns)),
    };
    const filled = (frame: string): string =>
      frame.replace(/\{([^}]+)\}/gu, (_, slot: string) => fillers[slot]?.() ?? "");
    const frames = [pick(openings), ...Array.from({ length: between(6, 11) }, () => pick(bodies)), pick(endings)];
    const paragraphs = frames.map(filled);
    const published = `${year}-${String(between(1, 12)).padStart(2, "0")}-${String(between(1, 28)).padStart(2, "0")}`;
    const title = `${county.name}：${pick(["党建引领促振兴", "聚力基层治理", "夯实组织基础", "激活乡村动能", "建强基层队伍"])} ${pick(slogans)}`;
    const text = [title, `来源：${county.name}委组织部 发布时间：${published}`, ...paragraphs, ""].join("\n");
    return { file: `${String(n).padStart(5, "0")}-${county.name}.txt`, text };
  };
}
