/**
 * `npm run fuzz [-- COUNT [SEED]]`: hostile files through the whole extractor, a hundred thousand if not said.
 * Prints how many were read and refused, the slowest file, and every failure with what it takes to repeat it. A file that
 * takes more than a second of the processor is a failure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { chanceFrom, checkFacts, hostileFile, tryFile } from "../src/fuzz.ts";
import { packageFile } from "../src/package-root.ts";

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const folder = packageFile("seeds", "reports");
const texts = readdirSync(folder).map((file) => readFileSync(packageFile("seeds", "reports", file), "utf8"));

const outcomes = new Map<string, number>();
const longest = 1000;
let slowest = { milliseconds: 0, file: 0 };
let failures = 0;
for (let at = 0; at < count; at++) {
  // One seed a file, so that a single one can be made again.
  const file = hostileFile(texts, chanceFrom(seed * 1_000_003 + at));
  let outcome = "read";
  const spent = async (): Promise<number> => {
    const before = process.cpuUsage();
    outcome = (await tryFile(file, checkFacts)) ?? "read";
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    let milliseconds = await spent();
    // The first PDF or DOCX of a process loads what reads it: what counts is the file.
    if (milliseconds > longest) milliseconds = await spent();
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, file: at };
    if (milliseconds > longest) throw new Error(`took ${milliseconds.toFixed(0)} ms`);
  } catch (error) {
    failures++;
    outcome = "FAILED";
    if (failures <= 20) console.error(`file ${at} of seed ${seed} (${file.name}: ${file.made}):`, error);
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if ((at + 1) % 10_000 === 0) console.error(`${at + 1}/${count}`);
}
for (const [outcome, number] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${outcome}\t${number}`);
console.log(`slowest\t${slowest.milliseconds.toFixed(0)} ms, file ${slowest.file}`);
process.exitCode = failures > 0 ? 1 : 0;
