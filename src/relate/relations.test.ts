/** Sentences of our own, each with the edges it must give: what, from whom, to what, with which figure. */
import { describe, expect, it } from "vitest";
import type { NodeId, ReportId } from "../facts.ts";
import { factsOf } from "../pipeline.ts";

const id = "report:000000000000" as ReportId;
const head = "青阳县扎实做好基层工作\n2021-08-12 来源:青阳县融媒体中心\n\n　　";

/** `source -> target figure` of the edges of one type in a report on 青阳县. */
function edgesIn(sentence: string, type: string, title = head): string[] {
  const { nodes, edges } = factsOf({ id, file: "own.txt", text: `${title}${sentence}`, encoding: "utf-8" });
  const nameOf = (node: NodeId) => nodes.find((other) => other.id === node)?.name;
  return edges
    .filter((edge) => edge.type === type)
    .map(({ source, target, attributes }) =>
      `${nameOf(source)} -> ${nameOf(target)} ${attributes.amount ?? attributes.count ?? ""}`.trim(),
    );
}

describe("who pays what for what", () => {
  it.each([
    ["投入500万元实施青山湖湿地修复工程。", ["青阳县 -> 青山湖湿地修复工程 5000000"]],
    ["对口帮扶的江苏省昆山市出资160万元，建成3座蓄水池和6公里长的灌溉水渠。", ["昆山市 -> 蓄水池和灌溉水渠 1600000"]],
    ["休宁县去年脱贫。该县投资9万元，为每家每户安装节能灶具。", ["休宁县 -> 节能灶具 90000"]],
    [
      "村干部报酬、村民小组长补贴分别提高到3.2万元、0.6万元。",
      ["青阳县 -> 村干部基本报酬 32000", "青阳县 -> 村民小组长补贴 6000"],
    ],
    ["将村干部养老保险补贴从原来的600元提高到1500元。", ["青阳县 -> 村干部养老保险补贴 1500"]],
    ["投入资金300万元用于道路、供电、通信等基础设施建设。", ["青阳县 -> 基础设施建设 3000000"]],
    ["休宁县累计支援黄山区汤口镇350万元。", ["休宁县 -> 汤口镇 3500000"]],
    ["与青阳建投集团签订总金额5亿元的城乡供水合作协议。", ["青阳建投集团 -> 城乡供水合作协议 500000000"]],
    ["先后引进投资2.5亿元的青阳天成食品有限公司。", ["青阳天成食品有限公司 -> 青阳县 250000000"]],
    ["青山湖水库总投资3.2亿元。", ["青阳县 -> 青山湖水库 320000000"]],
    ["招引锦程文旅、云湖旅游等一批文旅企业来县投资1.05亿元。", ["锦程文旅 -> 青阳县 105000000"]],
    ["见证了投资1.8亿元的休宁麦华食品有限公司面点加工项目签约。", ["休宁麦华食品有限公司 -> 面点加工项目 180000000"]],
    ["与休宁轻灵机械有限公司签订机械加工项目，总投资5250万元。", ["休宁轻灵机械有限公司 -> 机械加工项目 52500000"]],
    ["青阳县收到休宁绿源公司捐赠的25万元修路款。", ["休宁绿源公司 -> 青阳县 250000"]],
    ["从青阳城发集团争取到路面整修资金280万元。", ["青阳城发集团 -> 路面整修资金 2800000"]],
    ["浙江省衢江区赠予青阳县100万元扶贫资金。", ["衢江区 -> 青阳县 1000000"]],
    ["村委会资助2万元，城建公司资助1万元。", ["城建公司 -> 青阳县 10000"]],
    ["全县实现旅游收入3.5亿元，村集体增收20万元，化解村级债务80万元。", []],
    ["推出“惠农贷”专项贷款，上半年发放贷款7.3亿元。", ["青阳县 -> 惠农贷专项贷款 730000000"]],
    ["办公经费增加到每村每年3万元，社区6万元。", ["青阳县 -> 办公经费 30000", "青阳县 -> 办公经费 60000"]],
    [
      "筹集资金600万元，其中用于：道路交通建设320万元，村容风貌改造150万元，古井修缮130万元。",
      ["青阳县 -> 道路交通建设 3200000", "青阳县 -> 村容风貌改造 1500000", "青阳县 -> 古井修缮 1300000"],
    ],
    ["工程投入23万元，其中老李捐资15万元，村民集资近7万元。", []],
    ["投入就业补助资金6040万元，比去年同期增加投入1993万元。", ["青阳县 -> 就业补助资金 60400000"]],
    ["存量贷款达5500万元。", []],
    ["香菇卖到每斤12元，亩均产值达到8000元。", []],
    ["种植大户老李一年挣了10万元。", []],
    ["规上企业年产值5000万元以上的有12家。", []],
  ])("%s", (sentence, expected) => {
    expect(edgesIn(sentence, "FUNDS")).toEqual(expected);
  });

  it("pays for the bank that the title names", () => {
    const title = "青阳农村商业银行践行普惠金融\n2021-08-12\n\n青阳县位于皖南。\n\n";
    expect(edgesIn("该行推出了“惠农贷”贷款业务，累计发放贷款120笔、金额800万元。", "FUNDS", title)).toEqual([
      expect.stringMatching(/^青阳农村商业银行 -> 惠农贷.* 8000000$/u),
    ]);
  });

  it("tells a whole and its part", () => {
    expect(edgesIn("落实资金1.2亿元，其中省级资金3000万元，建设青山湖湿地修复工程。", "FUNDS")).toEqual([
      "青阳县 -> 青山湖湿地修复工程 120000000",
      "青阳县 -> 青山湖湿地修复工程 30000000",
    ]);
  });
});

describe("who was sent", () => {
  it.each([
    ["选派12名农技骨干到乡镇一线挂职。", ["青阳县 -> 农技骨干 12"]],
    ["选派科级干部10名、乡镇干部28名。", ["青阳县 -> 科级干部 10", "青阳县 -> 乡镇干部 28"]],
    ["动员2600多名机关干部进村入户。", ["青阳县 -> 机关干部 2600"]],
    ["抽调精干力量组成便民服务队，分别进驻42个村。", ["青阳县 -> 便民服务队"]],
    ["选派30名熟悉农村、懂经营的科级干部。", ["青阳县 -> 科级干部 30"]],
    ["先后选派30名退休干部，回原籍村庄担任乡村振兴指导员。", ["青阳县 -> 乡村振兴指导员 30"]],
    ["选聘大学生“村官”30名。", ["青阳县 -> 大学生村官 30"]],
    ["新一批驻村干部共300人扎根基层。", ["青阳县 -> 驻村工作队 300"]],
    ["选派2024年度至2026年度市级科技特派员250名。", ["青阳县 -> 科技特派员 250"]],
    ["选派县级科技特派员不低于70名。", ["青阳县 -> 科技特派员 70"]],
    ["计划向58个“三区”县派遣889名科技特派员。", ["青阳县 -> 科技特派员 889"]],
    [
      "县人防办、县新华书店联合派出工作队来到该村帮扶。",
      ["青阳县人防办 -> 驻村工作队", "青阳县新华书店 -> 驻村工作队"],
    ],
    ["每个脱贫村至少有一名科技特派员。", []],
    ["县水利局选派干部、驻村工作队队长介绍说。", []],
    ["选派驻村工作队36个。", ["青阳县 -> 驻村工作队 36"]],
    ["选派78名干部到39个乡镇巡察组挂职。", ["青阳县 -> 挂职干部 78"]],
    ["派出40名医务人员到对应的医院进修培训。", []],
    ["派出所3名民警参加了比赛。", []],
    ["培训致富带头人300名，劳务输转5000人。", []],
    ["设立了产业、治安、环境3个党小组。", []],
    ["所有包村干部已全部进驻村组。", ["青阳县 -> 包村干部"]],
  ] as [string, string[]][])("%s", (sentence, expected) => {
    expect(edgesIn(sentence, "DISPATCHES")).toEqual(expected);
  });

  it("says where to", () => {
    const text = `${head}向36个重点村派驻工作队36支。`;
    const { edges } = factsOf({ id, file: "own.txt", text, encoding: "utf-8" });
    expect(edges.find(({ type }) => type === "DISPATCHES")?.attributes.destination).toBe("36个重点村");
  });

  it("counts an exchange on both sides", () => {
    expect(edgesIn("休宁县与青阳县启动干部挂职工作，首批两地各选派20名。", "DISPATCHES").sort()).toEqual([
      "休宁县 -> 挂职干部 20",
      "青阳县 -> 挂职干部 20",
    ]);
  });
});

describe("who carries it out", () => {
  it.each([
    ["休宁县推行“三亮三比”工作法。", "休宁县"],
    ["在休宁县推行“三亮三比”工作法。", "青阳县"],
    ["组织党员走进休宁县推行“三亮三比”工作法。", "青阳县"],
    ["县委全面推行“三亮三比”工作法。", "青阳县"],
    ["休宁县大力实施“三亮三比”工作法的经验得到推广。", "休宁县"],
    ["安徽省民政厅驻村工作队推行“三亮三比”工作法。", "驻村工作队"],
    ["驻村工作队推行“三亮三比”工作法。", "驻村工作队"],
    ["组织驻村工作队推行“三亮三比”工作法。", "青阳县"],
    ["当年，休宁县支部建设提速，推行“三亮三比”工作法。", "休宁县"],
  ])("%s", (sentence, actor) => {
    expect(edgesIn(sentence, "IMPLEMENTS").filter((edge) => edge.includes("三亮三比"))).toEqual([
      expect.stringMatching(new RegExp(`^${actor} -> `, "u")),
    ]);
  });

  const doers = (sentence: string, title = head) =>
    edgesIn(sentence, "IMPLEMENTS", title).map((edge) => edge.split(" -> ")[0]);

  it.each([
    [
      "（一）实施头雁领航工程。三年培养村级后备力量500名。（牵头单位：县农业农村局，配合单位：县财政局）",
      "县农业农村局",
    ],
    ["1.实施头雁领航工程。\n责任单位：县农业农村局", "县农业农村局"],
    ["1.实施头雁领航工程，三年内见效。（县农业农村局牵头，县财政局配合）", "县农业农村局"],
  ])("answers for an item: %s", (sentence, actor) => {
    expect(doers(sentence)).toEqual([expect.stringContaining(actor)]);
  });

  it("is the department whose own report it is, but not who writes for the county", () => {
    const report = (body: string) => `${body}：党建引领暖民心\n2021-08-12\n\n青阳县位于皖南。\n\n`;
    expect(doers("建立民情联络制度。", report("安徽省青阳县民政局"))).toContain("青阳县民政局");
    expect(doers("建立民情联络制度。", report("青阳县委组织部"))).toEqual(["青阳县"]);
  });

  it("is nobody where a title was received or a doctrine guides", () => {
    expect(doers("该村先后获评省级乡村治理示范村。")).toEqual([]);
    expect(doers("青阳县实施头雁领航工程。")).toEqual(["青阳县"]);
    expect(doers("以科学发展观为指导，建立民情联络制度。")).toEqual(["青阳县"]);
  });
});
