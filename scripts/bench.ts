// npm run bench: how fast extraction is, against a word segmenter on the same text in the same run, on one core. Bundled like the
// command line before it runs: a loader that wraps every closure would be measured with it.
// Timings on shared machines are ratios; the absolute figures only say in which order of magnitude they are.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import type { ReportId } from "../src/facts.ts";
import { packageFile } from "../src/package-root.ts";
import { factsOf } from "../src/pipeline.ts";

const folder = process.argv[2] ?? packageFile("seeds", "reports");
const texts = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const rounds = Math.ceil(10e6 / bytes);
const megabytes = (bytes * rounds) / 1e6;
const document = (text: string) => ({
  id: "report:000000000000" as ReportId,
  file: "bench.txt",
  text,
  encoding: "utf-8",
});

const jieba = Jieba.withDict(dict);
const extractAll = () => {
  for (const text of texts) factsOf(document(text));
};
const tagAll = () => {
  for (const text of texts) jieba.tag(text);
};
/** Seconds for `rounds` runs, in turns, so that a change of the machine's speed meets both. */
function race(a: () => void, b: () => void): readonly [number, number] {
  for (let i = 0; i < 40; i++) {
    a();
    b();
  }
  let [first, second] = [0, 0];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    a();
    const middle = performance.now();
    b();
    first += middle - start;
    second += performance.now() - middle;
  }
  return [first / 1000, second / 1000];
}

const [ours, theirs] = race(extractAll, tagAll);
console.log(`text                     ${megabytes.toFixed(1)} MB from ${texts.length} reports × ${rounds}`);
console.log(`extract                  ${(megabytes / ours).toFixed(2)} MB/s`);
console.log(`@node-rs/jieba tag       ${(megabytes / theirs).toFixed(2)} MB/s`);
console.log(`ratio                    ${(theirs / ours).toFixed(2)}`);

const page = texts.join("\n").slice(0, 3000);
const times = Array.from({ length: 200 }, () => {
  const start = performance.now();
  factsOf(document(page));
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`3,000 characters, warm   ${(times[100] as number).toFixed(1)} ms (median of 200)`);

const starts = Array.from({ length: 5 }, () => {
  const start = performance.now();
  execFileSync(
    process.execPath,
    [
      packageFile("bin", "xianzhi.mjs"),
      "--quiet",
      "extract",
      packageFile("seeds", "reports", readdirSync(packageFile("seeds", "reports"))[0] as string),
    ],
    { stdio: "ignore" },
  );
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`start-up with one report ${(starts[2] as number).toFixed(0)} ms (median of 5)`);

let peak = 0;
const before = process.memoryUsage().rss;
for (let i = 0; i < 10_000; i++) {
  factsOf(document(texts[i % texts.length] as string));
  if (i % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
console.log(
  `10,000 reports           peak ${(peak / 1e6).toFixed(0)} MB resident, ${(before / 1e6).toFixed(0)} MB before`,
);
