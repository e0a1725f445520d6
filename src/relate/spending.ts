/**
 * Whether a sum is money that someone spends: a word of paying or a budget line is nearer to it than a word of income.
 * Output, income, debts and prices are statistics; of an old value and a new one (从6000元提高到15000元) only the new one counts.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import type { Money } from "../quantities/money.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { budgetLineBefore, namesMoneyAfter } from "./budget-lines.ts";
import { clauseBefore } from "./purposes.ts";

/** Words that only say how much: what they measure tells whether it is spending. */
const neutral = new Set(
  "达到 提高到 提高至 提升至 提升到 增加到 增至 提至 提到 新增 引进 总额 金额 总金额 落实 到位 安排".split(" "),
);
/** 5000万元以上的企业: a sum that sorts, nobody's money. */
const threshold = /^(?:以上|以下)(?![，。；、]|$)|^(?:的村|左右的)/u;
const statisticAfter =
  /^(?:元)?(?:的)?(?:年?产值|总产值|收入|增收|利润|纯利|净利|销售|营业额|税收|订单|损失|债务|欠款|贷款余额|价格|单价|均价|售价|高价|收购价|市场价|差价|存款|GDP)/u;
const statisticBefore =
  /(?:挣|赚|净赚|进账|入账|卖得|卖出|卖到|卖了|获利|月入|年入|负债|欠款?|拖欠|亏损|化解|增加值|损失|收取|罚款?|身价|价值|年收|增收|收益|租金收入|存量贷款|贷款余额|余额)(?:了|达|约|近|超过?|到|共|可|能|就|高达|至少)*$/u;
/** 44亿资金的监管: a sum that is talked about. */
const talkedAbout = /^(?:元)?(?:的)?(?:资金|贷款|经费)?的(?:监管|使用|管理|去向|分配|门槛|标准线)/u;
const priceBefore = /(?:售价|单价|价格|均价|市价|收购价|定价|每斤|每公斤|一斤|每吨)[^，。；]{0,6}$/u;
const priceAfter = /^(?:\/|一|每)(?:斤|公斤|吨|只|头|株|瓶|盒|箱|平方米|平米|件|碗)/u;
/** 捐赠价值20万元的设备: what is given has a price. */
const donated = /(?:捐赠|捐助|捐献|赠送|援助|支援)[^，。；]{0,8}(?:价值|折合|总值)(?:人民币|约|近|达|超过?)*$/u;
/** 发放贷款148户，金额457万元: the sum of what the clause before tells. */
const continuesSum = /^(?:合同|用信|授信|贷款)?(?:金额|总额|合计|共计|总计|总金额|累计|共)(?:为|达|达到|约|近)*$/u;
const pays = /^(?:用于|支持|建设|建成|实施|修建|新建|改造|购置|购买|扶持|奖励|补助)/u;

/** 比去年同期增加投入1993万元: the difference of two sums. */
const difference = /(?:比|较)(?:去年|上年|前年|同期|上一?年|往年)[^，。；]*(?:增加|多|减少|增长|提高)[^，。；到至]*$/u;

export function isSpending(reading: Reading, clause: Range, money: Money): boolean {
  const { text } = reading;
  const tail = text.slice(money.end, Math.min(money.end + 14, clause.end));
  const before = text.slice(clause.start, money.start);
  if (threshold.test(tail) || statisticAfter.test(tail) || talkedAbout.test(tail) || priceAfter.test(tail))
    return false;
  if (difference.test(before)) return false;
  if (donated.test(before)) return true;
  if (
    statisticBefore.test(before.slice(-12)) ||
    priceBefore.test(before) ||
    isOldValue(before, text.slice(money.end, clause.end))
  )
    return false;
  const from = continuesSum.test(before) ? (clauseBefore(reading, clause)?.start ?? clause.start) : clause.start;
  for (let at = money.start; at > from; at--) {
    const token = reading.tokenEndingAt(at);
    if (!token || token.start < from) continue;
    if ((token.mask & wordClasses.income) !== 0) return false;
    if ((token.mask & wordClasses.spend) === 0) continue;
    if (!neutral.has(token.word)) return true;
    if (budgetLineBefore(reading, clause, token) || budgetLineBefore(reading, clause, money)) return true;
  }
  return namesMoneyAfter(tail) || pays.test(tail) || budgetLineBefore(reading, clause, money) !== undefined;
}

const sums = "(?:[\\d.,]+[万亿千百]*元?(?:、|和|及)?)*";
const raised = new RegExp(
  `^${sums}(?:/年|/人|每年|每人)?(?:[^，。；\\d]{0,6})(?:提高|增加|提升|增长|上升|上调|调整|扩大|涨|增)(?:到|至|了|为)`,
  "u",
);
const oldBefore = new RegExp(
  `(?:从|由)[^，。；\\d]{0,14}${sums}$|(?:原来|原先|过去|此前|以往)的?[^，。；\\d]{0,8}${sums}$`,
  "u",
);

/** 从原先的6000元提高到15000元: the first of the two. */
function isOldValue(before: string, after: string): boolean {
  return oldBefore.test(before) && raised.test(after);
}
