/**
 * The embedded Cypher engine, from the outside in:
 * connection (a `CypherEngine` with deadline and memory limit) → child (its process, from outside) → process (from inside)
 * → projection (graph.json to a database file) → database (the engine itself); dialect: where it differs from Neo4j.
 */
export { defaultLimits, type EmbeddedLimits, openEmbedded } from "./connection.ts";
