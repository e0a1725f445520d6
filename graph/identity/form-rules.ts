/**
 * The rules of the normal form, in the order in which they work: each takes away wording that carries no meaning of its own,
 * says why that is safe, and shows what it does and what it leaves alone.
 */
import type { FormRule } from "./form-rule.ts";
import { nameRules } from "./name-rules.ts";
import { wordingRules } from "./wording-rules.ts";

export const formRules: readonly FormRule[] = [...wordingRules, ...nameRules];
