/**
 * The normal form of a name: what is left when wording that carries no meaning of its own is taken away.
 *
 * Two names with the same normal form are the same thing. The form keeps every digit and every place name, so numbers,
 * years, document numbers and places match exactly or not at all; edit distances (which call 安吉县农业农村局 and
 * 德清县农业农村局 the same) are not used here.
 */
import type { NodeType } from "../../src/facts.ts";
import type { Owner } from "./form-rule.ts";
import { formRules } from "./form-rules.ts";

/** A form, and the rules that changed something on the way to it: the reason of a merge. */
export interface NormalForm {
  readonly form: string;
  readonly rules: readonly string[];
}

/**
 * The form by which names are compared. Never shown: 一肩挑 becomes `1肩挑`.
 * @example normalForm("Program", "“三会一课”制度").form // "3会1课"
 */
export function normalForm(type: NodeType, name: string, owner: Owner = {}): NormalForm {
  let form = name.normalize("NFKC").toLowerCase();
  const rules: string[] = [];
  for (const rule of formRules) {
    if (!rule.types.includes(type)) continue;
    const rewritten = rule.rewrite(form, owner);
    // A name that is nothing but the words a rule removes keeps them: 《制度》 is still called something.
    if (rewritten === form || rewritten === "") continue;
    form = rewritten;
    rules.push(rule.name);
  }
  return { form, rules };
}
