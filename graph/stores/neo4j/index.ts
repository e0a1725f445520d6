/**
 * Neo4j as a target, in the order of a push: connection → plan (what differs) → schema (constraints, indexes) → write
 * → push (all of it, and counts at the end). engine asks it in Cypher, values carries values both ways.
 */
export { connect, inWords } from "./connection.ts";
export { changesOf, dryRun, type KindOutcome, type PushOptions, push } from "./push.ts";
export { defaultBatch } from "./write.ts";
