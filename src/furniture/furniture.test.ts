import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../repair/index.ts";
import { reportText } from "../repair/report-text.ts";
import { type FurnitureReason, findFurniture } from "./furniture.ts";

const prose = "某县坚持党建引领乡村振兴，选派干部到村任职，落实村级组织运转经费，推动产业发展，群众满意度不断提高。";

/** Lines that are set aside whole, with the reason. */
const whole: readonly (readonly [FurnitureReason, string])[] = [
  ["navigation", "首页 > 政务动态 > 正文"],
  ["navigation", "某县组工网首页 >正文"],
  ["navigation", "当前位置：网站首页 > 乡镇动态 > 芦花镇"],
  ["navigation", "您现在的位置：首页 - 部门信息"],
  ["navigation", "首 页 政 务 公 开 网 上 办 事 互 动 交 流"],
  ["navigation", "登录 | 注册 | 设为首页 | 加入收藏"],
  ["navigation", "网站首页 走进某县 新闻中心 政务公开 互动交流 专题专栏"],
  ["navigation", "返回目录"],
  ["counter", "浏览量：130"],
  ["counter", "阅读 31 点赞 0"],
  ["counter", "浏览次数：1.2万次"],
  ["counter", "点击数：88 收藏"],
  ["share", "点赞："],
  ["share", "【字体：大 中 小】【打印】【关闭】"],
  ["share", "分享到：微信 微博 QQ空间"],
  ["share", "A+ A-"],
  ["share", "扫一扫在手机打开当前页"],
  ["share", "返回顶部"],
  ["related", "上一篇：某镇召开座谈会"],
  ["related", "下一条：没有了"],
  ["related", "上一篇：某镇召开座谈会下一篇：某村修路相关内容"],
  ["tags", "标签：基层党建 乡村振兴"],
  ["comments", "抱歉，评论功能暂时关闭！"],
  ["comments", "发表评论"],
  ["disclaimer", "注：文中图片来源于网络，仅供交流，版权归原作者所有，如有侵权请与我们联系，我们将及时删除。"],
  ["disclaimer", "凡本网注明来源为某某网的稿件，版权均属某某网，转载请注明出处。"],
  ["disclaimer", "免责声明：本文转载自其他媒体，不代表本站观点，如涉及版权请联系删除。"],
  ["footer", "陇ICP备00000000号-1 甘公网安备 00000000000000号"],
  ["disclaimer", "本稿件所含文字、图片资料，版权均属某报所有，任何媒体未经授权不得转载，违者将追究责任。"],
  ["counter", "本篇文章256字，读完约1分钟"],
  ["advertisement", "某某一区二区三区_久久av_某某无码"],
  ["footer", "版权所有：某县人民政府办公室"],
];

/** Data about the report. */
const metadata: readonly string[] = [
  "来源：中共某市委组织部 更新于：2021-08-12 15:49:15",
  "编辑：王某 信息来源：某e网—某新闻网发布时间：2020-4-23",
  "发布时间：2024-09-12",
  "2021-08-12 09:30 来源：某县融媒体中心",
  "2021年8月12日",
  "监 制:张某 主 编:李某 王某责任编辑:赵某值班编辑:钱某",
  "本报记者 张某某",
  "《某某日报》(2020年08月25日02版)",
  "（责任编辑：李某）",
  "索引号：620000/2021-00012 发文机构：某县政府 发文日期：2021年8月12日",
];

/** Never furniture. */
const kept: readonly string[] = [
  prose,
  "一、抓队伍建设",
  "抓组织引领",
  "党建引领促发展 乡村振兴展画卷",
  "全县加强版权保护，严厉打击侵权盗版行为，追究法律责任，为企业挽回损失三百万元。",
  "村民用手机扫一扫二维码，就能反映诉求，网格员在二十四小时内上门处理，群众满意度大幅提升。",
  "县纪委监委公开举报电话、举报邮箱，推动村级事务阳光公开。",
  "该县打造“首页+专栏+点单”服务平台，群众点击量突破十万次，收藏、转发、点赞成为常态。",
  "主办单位：县委组织部",
  "来源于群众、服务于群众，是这个村党支部一贯的做法，近年来先后建成服务站六个。",
  "推荐阅读",
  "上篇：组织引领强根基",
  "关键词：产业振兴",
  "上一条战线的干部轮换下来；新选派的五十名干部随即到村，做到工作不断、力度不减、标准不降。",
  "时间：紧扣换届节点，把准工作节奏，先后召开部署会三次，培训干部五百人次，确保换届工作平稳有序、风清气正。",
];

const reasonsOf = (text: string): readonly string[] =>
  findFurniture(text).map(({ start, end, reason }) => `${reason} ${text.slice(start, end)}`);

describe("furniture", () => {
  it.each(whole)("%s: %s", (reason, line) => {
    expect(reasonsOf(`${prose}\n${line}`)).toEqual([`${reason} ${line}`]);
    expect(reasonsOf(`${line}\n${prose}`)).toEqual([`${reason} ${line}`]);
  });

  it.each(metadata)("metadata: %s", (line) => {
    const text = `某县乡村振兴纪实\n${repair(line).text}\n${prose}`;
    expect(reasonsOf(text)).toEqual([`metadata ${repair(line).text}`]);
  });

  it.each(kept.filter((line) => line !== "推荐阅读"))("keeps %s", (line) => {
    expect(reasonsOf(`${prose}\n${line}\n${prose}`)).toEqual([]);
  });

  it("parts counters from the data about the report", () => {
    expect(reasonsOf(`浏览量：130 | 发布时间：2024-09-12\n${prose}`)).toEqual([
      "counter 浏览量：130",
      "metadata 发布时间：2024-09-12",
    ]);
    expect(reasonsOf(`某县党建纪实\n某某汽车号 31 0\n${prose}`)).toEqual(["metadata 某某汽车号", "counter 31 0"]);
  });

  it("cuts notes and credits off the end of a paragraph", () => {
    const note = "注：本图文来源于网络平台，仅供学习交流。版权归原作者所有，请及时与我们联系。";
    expect(reasonsOf(`${prose}${note}`)).toEqual([`disclaimer ${note}`]);
    expect(reasonsOf(`${prose}(责任编辑：李某)`)).toEqual(["metadata (责任编辑：李某)"]);
    expect(reasonsOf(`${prose}上一篇：某镇修路`)).toEqual(["related 上一篇：某镇修路"]);
  });

  it("takes headlines under a heading of their own, and stops at prose", () => {
    const text = `${prose}\n相关阅读\n某镇召开座谈会\n某村修通水泥路\n${prose}\n抓组织引领`;
    expect(reasonsOf(text)).toEqual(["related 相关阅读", "related 某镇召开座谈会", "related 某村修通水泥路"]);
  });

  it("takes an address only in the foot of a site", () => {
    expect(reasonsOf(`${prose}\n主办单位：某县人民政府\n地址：某县某路1号\n陇ICP备00000000号`)).toHaveLength(3);
    expect(reasonsOf(`${prose}\n主办单位：某县人民政府\n地址：某县某路1号`)).toEqual([]);
  });

  it("is in order, in range and without overlap on any text", () => {
    const scraps = fc.constantFrom(...whole.map(([, line]) => line), ...metadata, ...kept, "\n", "相关阅读\n");
    const pages = fc.array(fc.oneof(scraps, reportText), { maxLength: 12 }).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(pages, (page) => {
        const { text } = repair(page);
        let last = 0;
        for (const { start, end } of findFurniture(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
