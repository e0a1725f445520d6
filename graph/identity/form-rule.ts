/** What a rule of the normal form is: data with a reason, and examples that its tests run. */
import type { NodeType, PlaceLevel } from "../../src/facts.ts";

/** Whose report the name stands in: 县级 and 全县 say nothing in a county's own report, and much in a province's. */
export interface Owner {
  readonly level?: PlaceLevel | undefined;
  /** 景泰县, 即墨区: its last character tells how the place calls what is its own. */
  readonly name?: string | undefined;
}

export interface FormRule {
  readonly name: string;
  readonly why: string;
  readonly types: readonly NodeType[];
  readonly rewrite: (text: string, owner: Owner) => string;
  /** [name, form, owner]; a form equal to the name says that the rule must leave it alone. */
  readonly examples: readonly (readonly [string, string, Owner?])[];
}
