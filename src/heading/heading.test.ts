import { describe, expect, it } from "vitest";
import { readHeading } from "./heading.ts";

const body = "近年来,全县各级党组织把乡村振兴作为头等大事来抓,选派干部下沉一线,办成了一批群众看得见的实事。";

describe("title", () => {
  it.each([
    ["第一行", `抓党建 促振兴\n${body}`, "抓党建 促振兴"],
    ["breadcrumb before it", `清源组工首页 >正文\n\n清源:让人才留下来\n${body}`, "清源:让人才留下来"],
    [
      "columns of the site",
      `要闻 | 原创 | 视频 | 城市 | 专题 | Hi,清源!\n清源:让人才留下来\n${body}`,
      "清源:让人才留下来",
    ],
    [
      "where one is on the site",
      `您当前的位置 :新闻中心 > 关注民生 正文\n清源:让人才留下来\n${body}`,
      "清源:让人才留下来",
    ],
    [
      "head of an electronic newspaper",
      `清源日报 数字报纸\n00012版:今日清源\n清源:让人才留下来\n${body}`,
      "清源:让人才留下来",
    ],
    ["question", `看看青石是如何把集市办活的?\n${body}`, "看看青石是如何把集市办活的?"],
    ["the site's name before it", `甲乙茶网\n抓党建 促振兴\n${body}`, "抓党建 促振兴"],
    ["counters only", `浏览量:130 | 发布时间:2024-09-12\n${body}`, null],
    ["prose at once", body, null],
    ["dateline", `本报清源讯(通讯员甲乙)${body}`, null],
    ["place on a line of its own", `甲省乙市丙县:\n建立“七色”服务模式\n${body}`, "甲省乙市丙县:建立“七色”服务模式"],
  ])("%s", (_, text, title) => expect(readHeading(text).title).toBe(title));
});

describe("publisher", () => {
  it.each([
    [`标题一行\n来源: 中共甲市委组织部 更新于: 2021-08-12 15:49:15\n${body}`, "中共甲市委组织部"],
    [`标题一行\n编辑:甲乙 信息来源: 甲e网—乙新闻网发布时间:2020-4-23\n${body}`, "甲e网—乙新闻网"],
    [`标题一行\n\n玩转田园号 31 0\n\n${body}`, "玩转田园号"],
    [`标题一行\n甲县融媒体中心 古城甲县 2024-08-14 15:28\n${body}`, "甲县融媒体中心"],
    [`标题一行\n${body}\n《 人民日报 》( 2020年08月25日 15 版)`, "人民日报"],
    [`标题一行\n红网时刻记者 甲乙 长沙报道\n${body}`, null],
    [`标题一行\n${body}`, null],
  ])("%s → %s", (text, publisher) => expect(readHeading(text).publisher).toBe(publisher));
});

describe("date of publication", () => {
  it.each([
    [`标题一行\n来源: 甲乙网 更新于: 2021-08-12 15:49:15\n${body}`, "2021-08-12"],
    [`标题一行\n来源:甲网发布时间:2020-4-23\n${body}`, "2020-04-23"],
    [`标题一行\n2011年5月30日\n${body}`, "2011-05-30"],
    [`标题一行\n2016-05-24 00:00:00\n${body}`, "2016-05-24"],
    [`标题一行\n2020-11-16 10:31:43 甲乙汽车网\n${body}`, "2020-11-16"],
    [`标题一行\n二〇一八年三月二十五日\n${body}`, "2018-03-25"],
    [`标题一行\n${body}\n甲县人民政府\n二○一二年十二月五日`, "2012-12-05"],
    [`标题一行\n7月25日,记者从发布会上获悉,2021年3月1日起新规施行。${body}`, null],
    [`标题一行\n发布时间:2021-13-45\n${body}`, null],
    [`标题一行\n${body}\n《某日报》(2020年08月25日 02 版)`, "2020-08-25"],
  ])("%s → %s", (text, date) => expect(readHeading(text).publishedOn).toBe(date));
});

it("reads an address from the head", () => {
  expect(readHeading(`标题一行\n链接:https://example.org/a/1.html\n${body}`).url).toBe("https://example.org/a/1.html");
});
