/**
 * Words that look like places and are not, with the reason: lists for an editor, not for a programmer. The gazetteer adds the
 * names that are ordinary words by frequency (平安, 通道); here stand those that counting does not find.
 */

/** Full names of divisions that are also common nouns: a place only after the place they belong to (西安市新城区). */
export const commonFullNames: ReadonlyMap<string, string> = new Map([
  ["新城区", "the new part of any town"],
  ["老城区", "the old part of any town"],
  ["城区", "the built-up area"],
  ["郊区", "the outskirts"],
  ["矿区", "any mining area"],
  ["东区", "the eastern part"],
  ["西区", "the western part"],
  ["南区", "the southern part"],
  ["北区", "the northern part"],
  ["城中区", "the middle of the town"],
  ["城东区", "the east of the town"],
  ["城西区", "the west of the town"],
  ["城北区", "the north of the town"],
  ["市中区", "the middle of the city"],
  ["市南区", "the south of the city"],
  ["市北区", "the north of the city"],
  ["市东区", "the east of the city"],
  ["市西区", "the west of the city"],
  ["南部县", "counties in the south"],
  ["公安县", "a police bureau of a county"],
  ["新建区", "to found a district"],
  ["开发区", "a zone"],
  ["振兴区", "to revitalize a region"],
  ["平原区", "a plain"],
  ["新市区", "the new part of a city"],
  ["湖滨区", "a lakeside"],
  ["港区", "a port"],
  ["台山区", "hills"],
  ["示范区", "a model zone"],
  ["和县", "and the county: 体系和县"],
  ["新县", "renew, a new county"],
  ["范县", "a model county: 示范县"],
]);

/** Short names that need support although counting calls them names. */
export const commonShortNames: ReadonlyMap<string, string> = new Map([
  ["新建", "newly built"],
  ["大化", "…大化"],
  ["高明", "clever"],
  ["开平", "…开平"],
  ["富民", "to make people rich"],
  ["长治", "长治久安"],
  ["和平", "peace"],
  ["平安", "safe"],
  ["安定", "stable"],
  ["通道", "passage"],
  ["城固", "城固…"],
  ["城区", "the built-up area"],
  ["中心", "centre"],
  ["新民", "新民…"],
  ["新城", "new town"],
  ["文化", "culture"],
  ["东方", "the east"],
  ["北方", "the north"],
  ["西部", "the west"],
  ["东部", "the east"],
  ["南部", "the south"],
  ["中部", "the middle"],
  ["东北", "the north-east"],
  ["建设", "to build"],
  ["建安", "construction"],
  ["前进", "forward"],
  ["资源", "resources"],
  ["建始", "…建始"],
  ["平利", "平利…"],
  ["共和", "republic"],
  ["团结", "unity"],
  ["友好", "friendly"],
  ["兴业", "industry"],
  ["兴安", "of many mountains, leagues and counties"],
  ["新兴", "emerging"],
  ["海南", "island"],
]);

/** What stands before 村, 镇, 乡, 社区 … and says the kind of place, not its name. Matched at the end of the would-be name. */
export const kinds: ReadonlySet<string> = new Set(
  (
    "行政 自然 示范 贫困 脱贫 重点 试点 后进 先进 文明 明星 移民 帮扶 中心 城中 空心 空壳 薄弱 涣散 出列 边境 民族 美丽 特色 建制 红色 淘宝 生态 旅游 富裕 和谐 平安 智慧 绿色 样板 " +
    "农 山 渔 新农 乡 城 城乡 乡镇 县乡 家 返 下 故 老 水 侗 苗 异 他 同 离 集 小城 各 每 全 本 该 某 这 那 两 几 多个 个 所 驻 进 入 联 包 邻 强 富 穷 弱 名 " +
    "和 与 及 到 在 进 对 向 给 让 把 将 为 于 由 从 的 了 是 有 " +
    "实现 提高 落实 加强 建设 推进 发展 实施 开展 新建 创建 选派 派驻 整顿 管理 治理 服务 建立 健全 完善 带动 引领 引导 推动 促进 覆盖 涉及 评定 评选 争创 打造 深入 下沉 振兴 幸福 宜居 宜业 未来 " +
    "农村 城市 城镇 居民 住宅 老旧 封闭 开放 商业 物业 高档 普通 安置 搬迁 易地 集中 大型 小型 现代 新型 传统 古 古老 历史 " +
    "工业 产业 高新 经济 经济技术 农业 现代农业 科技 物流 旅游 度假 自然 国家级 省级 市级 县级 全国 全省 全市 全县 全区 国家 部分 有关 相关 其他 其余 周边 附近 当地 各地 先行 基层"
  ).split(" "),
);

/** Characters that no name of a village or town contains: grammar, pronouns, counting of things. */
export const neverInNames: ReadonlySet<string> = new Set(
  "的了是在与及或等把被将为以对从向于由各每该某这那哪我你他她它们不没无也都就还又再更最很已要能可会应让使给并而且但则若因所其之个名户些和跟同据按经过着到",
);
