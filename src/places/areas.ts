/**
 * Named areas: regions that cross divisions (长三角), and scenic areas, zones and parks with a name of their own. A zone's type
 * alone (工业园区) is a kind, not a place; it needs a place before it or a name of two or three characters at a clean edge.
 */
import type { Gazetteer } from "../gazetteer/index.ts";
import { hanAt, leftBoundary } from "./boundary.ts";
import { kinds, neverInNames } from "./ordinary-words.ts";
import { type Place, type PlaceMention, uncodedPlace } from "./place.ts";

/** Regions by name, each with the canonical form. */
const regions = new Map([
  ["长三角", "长三角地区"],
  ["珠三角", "珠三角地区"],
  ["京津冀", "京津冀"],
  ["粤港澳大湾区", "粤港澳大湾区"],
  ["长江经济带", "长江经济带"],
  ["成渝地区", "成渝地区"],
]);
/**
 * 成渝地区双城经济圈 is a strategy. The contiguous poor regions and the old revolutionary base areas are those of the national outlines of
 * poverty relief (2011) and of the development of the old areas (2021).
 */
const regionWords =
  /长三角(地区)?|珠三角(地区)?|京津冀|粤港澳大湾区|长江经济带|成渝地区(?!双城)|(?:(?:六盘|秦巴|武陵|乌蒙|罗霄|大别|吕梁|燕山[-—]太行|滇西边境)山|大兴安岭南麓山?)(?:区|片区|集中连片特困(?:地区|区))|滇桂黔石漠化(?:区|片区)|(?:湘鄂渝黔|川陕|左右江|陕甘宁|湘鄂西|鄂豫皖|湘赣边|沂蒙|太行|琼崖|浙西南|大别山|海陆丰)革命老区|原中央苏区|南疆四地州/gu;

/** Residential compounds whose name stands in quotation marks: “云锦花园”小区. */
const compounds = /“(\p{Script=Han}{2,6}(?:花园|家园|[苑府郡城居庭湾]|公寓|新村|名都|山庄))”(?:小区|院落|家属院)/gu;

const zoneWords =
  /(?:风景名胜区|风景区|景区|旅游度假区|度假区|经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新区|开发区|工业园区|工业园|产业园区|循环经济园区?|新区|保税区|(?:国家级|省级)?自然保护区|国家(?:湿地|森林|地质)公园)/g;

/** Named areas. `upper` are the divisions found so far, ordered. */
export function recognizeAreas(
  text: string,
  gazetteer: Gazetteer,
  upper: readonly PlaceMention[],
  subject: Place | null,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  // 弄岗国家级自然保护区 and 弄岗自然保护区 are one: the first wording names it.
  const known = new Map<string, Place>();
  const add = (start: number, end: number, named: Place, rule: string): void => {
    const key = named.name.replace(/(国家级|省级|国家)/, "");
    const place = known.get(key) ?? named;
    known.set(key, place);
    mentions.push({ start, end, text: text.slice(start, end), place, form: "area", rule });
  };
  for (const found of text.matchAll(regionWords)) {
    const name = regions.get(found[0].replace(/地区$/, "")) ?? found[0];
    add(found.index, found.index + found[0].length, uncodedPlace(name, "area", null), "place-region");
  }
  for (const found of text.matchAll(compounds)) {
    const [whole, name = ""] = found;
    const start = found.index + whole.indexOf(name);
    add(start, start + name.length, uncodedPlace(name, "area", subject), "place-compound");
  }
  const byEnd = new Map(upper.filter(({ form }) => form !== "reference").map((mention) => [mention.end, mention]));
  const covered = new Uint8Array(text.length);
  for (const { start, end } of upper) covered.fill(1, start, end);
  for (const found of text.matchAll(zoneWords)) {
    const typeStart = found.index;
    const end = typeStart + found[0].length;
    if (covered[typeStart] === 1) continue;
    const place = byEnd.get(typeStart);
    if (place !== undefined) {
      add(place.start, end, uncodedPlace(text.slice(place.start, end), "area", place.place), "place-zone");
      continue;
    }
    for (const length of [2, 3]) {
      const start = typeStart - length;
      if (start < 0 || leftBoundary(text, start, gazetteer) === 0) continue;
      const stem = text.slice(start, typeStart);
      if (!isOwnName(stem, gazetteer) || !hanAt(text, start)) continue;
      const above = byEnd.get(start)?.place ?? subject;
      add(start, end, uncodedPlace(text.slice(start, end), "area", above), "place-zone-name");
      break;
    }
  }
  return mentions;
}

function isOwnName(stem: string, gazetteer: Gazetteer): boolean {
  if (kinds.has(stem) || kinds.has(stem.slice(-2)) || gazetteer.isOrdinary(stem)) return false;
  for (const character of stem) if (neverInNames.has(character) || !hanAt(character, 0)) return false;
  const wordClass = gazetteer.wordClass(stem, 0, 2);
  if (wordClass === "verb" || wordClass === "grammar") return false;
  return true;
}
