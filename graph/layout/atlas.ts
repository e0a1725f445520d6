/**
 * Layout for graphs that nobody takes in at one look: a map. Provinces lie where they lie in China, prefectures and counties
 * around them in the order of their codes; what one county does lies around it, what several do lies between them.
 *
 * A node's place depends on its id and on the subjects of the reports that name it, on nothing else, so that one report more
 * moves only what it speaks of. Forces would move everything, and need minutes for what nobody can read.
 */
import type { NodeId } from "../../src/facts.ts";
import type { Position } from "./force.ts";
import { hashOf } from "./seeded.ts";

/** From this many nodes on, a graph is drawn as a map. */
export const atlasFrom = 5_000;

/** Degrees east and north of the provinces' middles, by the first two digits of their codes. */
const provinces: Readonly<Record<string, readonly [number, number]>> = {
  "11": [116.4, 40.2],
  "12": [117.4, 39.3],
  "13": [114.9, 38.3],
  "14": [112.3, 37.6],
  "15": [111.7, 42.5],
  "21": [122.8, 41.3],
  "22": [126.2, 43.7],
  "23": [127.9, 47.4],
  "31": [121.4, 31.2],
  "32": [119.5, 33.0],
  "33": [120.1, 29.2],
  "34": [117.2, 31.8],
  "35": [118.0, 26.1],
  "36": [115.7, 27.6],
  "37": [118.2, 36.3],
  "41": [113.6, 33.9],
  "42": [112.3, 31.0],
  "43": [111.7, 27.6],
  "44": [113.4, 23.4],
  "45": [108.8, 23.8],
  "46": [109.8, 19.2],
  "50": [107.9, 30.1],
  "51": [102.7, 30.6],
  "52": [106.9, 26.8],
  "53": [101.5, 25.0],
  "54": [88.4, 31.5],
  "61": [108.9, 35.2],
  "62": [101.0, 37.8],
  "63": [96.0, 35.7],
  "64": [106.2, 37.3],
  "65": [85.3, 41.1],
  "71": [121.0, 23.8],
  "81": [114.1, 22.4],
  "82": [113.5, 22.2],
};

const middle: readonly [number, number] = [108, 34];
const unitsPerDegree = 600;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Place of the n-th of many around a middle, each `spacing` from the next: a sunflower's seeds (H. Vogel, 1979). */
function seedOf(n: number, spacing: number): Position {
  const radius = spacing * Math.sqrt(n);
  return { x: radius * Math.cos(n * goldenAngle), y: radius * Math.sin(n * goldenAngle) };
}

/** Where a place lies: by its code, else by its id beside what it lies in. */
function placeAt(id: string): Position {
  const code = /^place:(\d{6})/u.exec(id)?.[1];
  if (code === undefined) {
    // Places without a code, above all subjects without a name, lie on a ring around the map.
    const angle = (hashOf(id) / 4294967296) * 2 * Math.PI;
    const radius = (26 + (hashOf(`${id}~`) / 4294967296) * 3) * unitsPerDegree;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  }
  const [east, north] = provinces[code.slice(0, 2)] ?? middle;
  const prefecture = seedOf(Number(code.slice(2, 4)) % 90, 250);
  const county = code.endsWith("00") ? { x: 0, y: 0 } : seedOf((Number(code.slice(4, 6)) % 80) + 1, 55);
  const within = id.length > "place:620423".length ? scattered(id, 14, 24) : { x: 0, y: 0 };
  return {
    x: (east - middle[0]) * unitsPerDegree + prefecture.x + county.x + within.x,
    y: (middle[1] - north) * unitsPerDegree * 1.2 + prefecture.y + county.y + within.y,
  };
}

/** Somewhere in a ring, decided by the id. */
function scattered(id: string, inner: number, outer: number): Position {
  const angle = (hashOf(id) / 4294967296) * 2 * Math.PI;
  const share = hashOf(`${id}~`) / 4294967296;
  const radius = Math.sqrt(inner * inner + share * (outer * outer - inner * inner));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Place of a node that reports about `subjects` name; order and repetition of the subjects do not matter. */
export function atlasPosition(id: NodeId, subjects: Iterable<NodeId | null>): Position {
  const places = [...new Set(subjects)].filter((subject) => subject !== null).sort();
  if (/^place:\d{6}/u.test(id) || places.length === 0) return rounded(placeAt(id));
  let [x, y] = [0, 0];
  for (const place of places) {
    const at = placeAt(place);
    x += at.x;
    y += at.y;
  }
  // One county's own lies close around it; what many share needs room where their middles meet.
  const around = places.length === 1 ? scattered(id, 8, 22) : scattered(id, 0, 60 * Math.sqrt(places.length));
  return rounded({ x: x / places.length + around.x, y: y / places.length + around.y });
}

const rounded = ({ x, y }: Position): Position => ({
  x: Math.round(x * 100) / 100 + 0,
  y: Math.round(y * 100) / 100 + 0,
});
