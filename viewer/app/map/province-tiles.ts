/**
 * China as a grid with one tile for each of its 34 divisions of the first level, in about their places. Drawn by ourselves: no
 * boundaries were to be had that are licensed, show all that the country's own maps show, and carry the approval number that
 * publishing them takes (ECharts withdrew its map for that; other packages name no source). Tiles of one size have a merit of
 * their own: Shanghai is as easy to see as Xinjiang. Idea: the grid maps of American newsrooms, and geofacet.
 */
export interface ProvinceTile {
  /** First two digits of the GB/T 2260 code. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly column: number;
  readonly row: number;
}

/** `_` is an empty place. Reads like the map: north is up. */
const plan = `
__ __ __ __ __ __ __ __ 23
__ __ __ __ 15 __ __ 21 22
65 62 64 61 14 13 11 12 __
54 63 51 50 41 37 32 31 __
__ __ 53 52 42 34 33 __ __
__ __ __ 45 43 36 35 71 __
__ __ __ __ 44 81 __ __ __
__ __ __ 46 82 __ __ __ __`;

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  11: ["北京", "Beijing"],
  12: ["天津", "Tianjin"],
  13: ["河北", "Hebei"],
  14: ["山西", "Shanxi"],
  15: ["内蒙古", "Inner Mongolia"],
  21: ["辽宁", "Liaoning"],
  22: ["吉林", "Jilin"],
  23: ["黑龙江", "Heilongjiang"],
  31: ["上海", "Shanghai"],
  32: ["江苏", "Jiangsu"],
  33: ["浙江", "Zhejiang"],
  34: ["安徽", "Anhui"],
  35: ["福建", "Fujian"],
  36: ["江西", "Jiangxi"],
  37: ["山东", "Shandong"],
  41: ["河南", "Henan"],
  42: ["湖北", "Hubei"],
  43: ["湖南", "Hunan"],
  44: ["广东", "Guangdong"],
  45: ["广西", "Guangxi"],
  46: ["海南", "Hainan"],
  50: ["重庆", "Chongqing"],
  51: ["四川", "Sichuan"],
  52: ["贵州", "Guizhou"],
  53: ["云南", "Yunnan"],
  54: ["西藏", "Xizang"],
  61: ["陕西", "Shaanxi"],
  62: ["甘肃", "Gansu"],
  63: ["青海", "Qinghai"],
  64: ["宁夏", "Ningxia"],
  65: ["新疆", "Xinjiang"],
  71: ["台湾", "Taiwan"],
  81: ["香港", "Hong Kong"],
  82: ["澳门", "Macao"],
};

export const provinceTiles: readonly ProvinceTile[] = plan
  .trim()
  .split("\n")
  .flatMap((line, row) =>
    line.split(" ").flatMap((code, column) => {
      const [zh, en] = names[code] ?? [];
      return zh === undefined || en === undefined ? [] : [{ code, zh, en, column, row }];
    }),
  );
