/**
 * Identity across reports: which names of which reports are one thing.
 *
 *   1. normal-form.ts   a name without the wording that carries no meaning (form-rules.ts)
 *   2. alias-table.ts   instruments and bodies that go by several names everywhere (families.txt, src/lexicon)
 *   3. bodies.ts        bodies of party and government: whose, and what
 *   4. identify.ts      the nodes of one report → keys
 *   5. key-ledger.ts    what all reports call each key
 *   6. leads.ts         keys that lead to other keys: towns without a code, stated aliases
 *   7. entities.ts      keys → entities, with the reason of every merge
 *
 * hard-fields.ts holds what must match exactly before anything less than equality may join two names.
 */
export { type EarlierEntities, type Entities, type Entity, entities, type Joined } from "./entities.ts";
export { type Identified, identify } from "./identify.ts";
export { type KeyLedger, record, wordingId } from "./key-ledger.ts";
export { shippedAliasTable } from "./shipped-aliases.ts";
