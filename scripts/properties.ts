/**
 * Set-up of property tests: they draw from one seed, so that checking the same code twice ends the same way twice.
 * `PROPERTY_SEED=7 npm run test:unit` draws others, `PROPERTY_RUNS=10000` more of them where a test names no number.
 */
import process from "node:process";
import fc from "fast-check";

const { PROPERTY_SEED = "1", PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  seed: Number(PROPERTY_SEED),
  ...(PROPERTY_RUNS === undefined ? {} : { numRuns: Number(PROPERTY_RUNS) }),
});
