/**
 * Whether a clause sends people: words of sending (选派, 派驻, 挂职, 结对帮扶), people gathered for a place of work (动员…到一线),
 * or a clause that goes on with it (分别进驻…). Being trained, invited, hired or elected is not sending.
 */

const sure =
  /(?:选派|派驻(?!建)|下派|派出(?!所|机构)|(?<!特)派员|派人|增派|委派|轮派|互派|抽调|调派|指派|派遣|外派|特派(?!员|团)|专派|挂职|驻村(?:帮扶|工作)|到村任职|结成对子|结成[^，。]{0,4}对子|结对(?:帮扶|联系|包联|帮带)|精准派驻|下沉(?:到|至|一线|村|社区|”|网格|基层)|包联|包抓|选聘[^，。；]{0,16}(?:村官|到村|科技副|副[镇乡县]长|副职)|沉网入格|(?:下沉|编入|划入|融入|进驻|走进)[^，。；]{0,3}网格|入格报到|定岗(?:到)?(?:小区|网格|村|社区)|在村(?:\(社区\))?任职|[名人](?:扎根|奋战在?|坚守在?|驻守|活跃在)[^，。；]{0,4}(?:基层|一线|村|农村|乡村)|到村(?:\(社区\))?任)/u;
/** 动员4700多名机关干部到一线: people gathered and sent to a place of work. */
const gathered =
  /(?:组织|动员|安排|抽调|推动|号召|调集)[^，。；]{0,12}(?:名|位|人)[^，。；]{0,20}(?:进村入户|驻村|(?:到|赴|深入|下沉|进驻|奔赴)[^，。；]{0,4}(?:一线|村|基层|乡镇|社区|企业|农村|网格|田间|疆|藏))/u;
const goesOn =
  /^(?:(?:分别|分组|分批|全部|均|都|已|现已|陆续|相继|迅速|随即)*(?:派驻|下派|下沉|进驻|入驻|驻村|奔赴|分赴|到村|派往)|(?:分别|全部|均)选派)/u;
const goesDeep = /^(?:分别|分组|分批|全部|均|都|已|陆续|相继|迅速|随即)*(?:深入|走进|赴|前往|到)/u;
const formed = /(?:抽调|选派|抽选|选调|组成|组建)/u;
/** Right before a count: these people are not sent. */
const notSent =
  /(?:培训|轮训|劳务|输转|转移就业|输出|邀请|评选|表彰|招募|招录|考录|当选|储备|培养|发展党员|受益|惠及|参加|参与|观看|就业|务工|参赛|报名|学习教育|招聘|聘请|走访|慰问|带动|救助|服务|帮扶|联系|资助)[^，。；、\d]{0,5}$/u;
const served = /^(?:次|村|户|群众|贫困|学员|考生|学生|患者|老人|儿童|脱贫|村民|困难)/u;
/** Sent away to learn: 到支援医院进修. */
const learning = /^[^，。；、]*(?:进修|跟班学习|外出学习)/u;
/** A body that is set up, not sent: 设立5个党小组. */
const setUp = /(?:设立|成立|建立|组建|建成|设置|划分|创建|培育)[^，。；]*$/u;
const reallySent = /(?:选派|派驻|下派|派出|增派|抽调|派遣)/u;

export const maySend = (text: string): boolean => sure.test(text) || gathered.test(text) || goesOn.test(text);
export const sends = (clause: string): boolean => sure.test(clause) || gathered.test(clause);

/** Whether the next clause sends those whom this one counts or names. */
export const sendsNext = (clause: string, next: string): boolean =>
  goesOn.test(next) || (formed.test(clause) && goesDeep.test(next));

/** Whether what stands around a count says that these are not the ones sent. */
export function isNotSent(before: string, after: string, isBody: boolean): boolean {
  return (
    notSent.test(before.slice(-14)) ||
    served.test(after) ||
    learning.test(after) ||
    (isBody && /(?:到|赴|向|至|进驻|覆盖)$/u.test(before)) ||
    (isBody && setUp.test(before) && !reallySent.test(before))
  );
}

const destination =
  /(?:到了?|赴|(?<!年度?)至(?!少|今|于)|深入到?|进驻|下沉到?|派驻到?|前往|入驻|下到|走进|进入|分赴|奔赴|派往|驻(?!村(?:干部|工作|第一|帮扶|和|扶贫|队)|点|地|军|企业家))(?<where>[^，。；“”]{1,30}?)(?=开展|进行|担任|任职|挂职|挂任|帮扶|驻村|驻点|工作|服务|抓|指导|锻炼|任|扶贫(?!搬迁|车间|产业)|为|对|支教|支医|支农|坐诊|宣讲|调研|督导|排查|参与|推动|促|助|学习|交流|跟班|蹲点|$|，|。|；)/u;

/** 向38个重点村派驻工作队. */
const toward =
  /(?:向|往|给)(?<where>(?:[^，。；“”]|“[^“”，]{1,6}”){2,20}?)(?:派驻|派出|选派|下派|增派|派遣|派去|输送)/u;

/** Where to, as written. */
export function destinationIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const where = (toward.exec(text) ?? destination.exec(text))?.groups?.where?.replace(/^(?:了|到)/u, "");
    if (
      where !== undefined &&
      where.length > 0 &&
      !/^(?:\d+名|位|期|目前|今|\d+月|岗|[一两\d]+(?:支|名|个工)|工作(?:队|组)|第一书记)/u.test(where)
    )
      return where;
  }
  return undefined;
}

/** As what, as written. */
export function roleIn(text: string): string | undefined {
  return /(?:担任|挂任|挂职担任|任职为|兼任|出任|(?<!责|担|上|现|历|继|信|到村|主|胜)任(?!务|何|职|期|命|教))(?<role>[^，。；]{2,20})/u.exec(
    text,
  )?.groups?.role;
}
