/**
 * From the nodes of one report to keys that mean the same in every report.
 *
 * A key depends on one report alone, so it can be computed where the facts are and kept with them; nodes of different
 * reports with the same key are the same thing. What needs to see all reports (names, aliases that lead elsewhere) is
 * decided in entities.ts.
 */
import type { FactNode, Facts, NodeId, NodeType } from "../../src/facts.ts";
import type { AliasTable } from "./alias-table.ts";
import { bodyOf } from "./bodies.ts";
import type { Owner } from "./form-rule.ts";
import { normalForm } from "./normal-form.ts";
import { placesAtStart } from "./places-at-start.ts";

/**
 * Why a name leads to its key: `code`, `alias-table`, or `form` and the rules that made it, `form: village, head-noun`.
 * Text, because it is kept and shown as it is.
 */
export type KeyReason = string;

/** One node of one report, as identity sees it. */
export interface Identified {
  readonly node: FactNode;
  /** `program|村运转经费`, `organization|place:620423/农业农村局`, `place:620423`: the same in every report. */
  readonly key: string;
  /** Place the node belongs to by name; part of its id. */
  readonly scope: string | undefined;
  readonly reason: KeyReason;
  /** Canonical name from the alias table, where there is one. */
  readonly canonical: string | undefined;
  /** Keys that the report's other wordings of it would have. */
  readonly aliasKeys: readonly string[];
}

/** The nodes of one report with their keys, in the order of the report. */
export function identify(facts: Facts, table: AliasTable): readonly Identified[] {
  const keys = placeKeys(facts);
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const subject = facts.report.subject === null ? undefined : nodes.get(facts.report.subject);
  const owner: Owner = { level: subject?.attributes.level, name: subject?.name };
  const placeAtStart = placesAtStart(
    facts.nodes
      .filter((node) => node.type === "Place" && !node.attributes.anonymous)
      .flatMap((node) => [node.name, ...node.aliases].map((name) => ({ name, key: keys.get(node.id) as string }))),
  );
  const subjectPlace = subject && {
    key: keys.get(subject.id) as string,
    code: subject.attributes.code,
    name: subject.name,
  };
  const locatedIn = new Map(
    facts.edges.filter((edge) => edge.type === "LOCATED_IN").map((edge) => [edge.source, keys.get(edge.target)]),
  );

  const named = (type: NodeType, name: string) => {
    const { scope, form, rules } =
      type === "Organization"
        ? { rules: [], ...bodyOf(name, placeAtStart, subjectPlace) }
        : { scope: undefined, ...normalForm(type, name, owner) };
    const canonical =
      scope === undefined
        ? (canonicalOf(type, form, table) ?? canonicalOf(type, normalForm(type, name, owner).form, table))
        : undefined;
    const key = canonical === undefined ? form : normalForm(type, canonical).form;
    return { scope, canonical, rules, key: `${type.toLowerCase()}|${scope === undefined ? "" : `${scope}/`}${key}` };
  };

  return facts.nodes.map((node): Identified => {
    if (node.type === "Place") {
      const key = keys.get(node.id) as string;
      const reason = node.attributes.code ? "code" : "form";
      return { node, key, scope: undefined, reason, canonical: undefined, aliasKeys: [] };
    }
    const { scope, canonical, rules, key } = named(node.type, node.name);
    const home = scope ?? homeOf(node, locatedIn.get(node.id), key);
    return {
      node,
      key: home === scope ? key : `${node.type.toLowerCase()}|${home}/${key.slice(key.indexOf("|") + 1)}`,
      scope: home,
      reason: canonical !== undefined ? "alias-table" : rules.length === 0 ? "form" : `form: ${rules.join(", ")}`,
      canonical,
      aliasKeys: [...new Set(node.aliases.map((alias) => named(node.type, alias).key))].filter(
        (alias) => alias !== key,
      ),
    };
  });
}

/**
 * The alias table's name for a form. Whom an instrument is about goes without saying (村委会主任一肩挑 is the 一肩挑); a brand
 * before it does not (红旗飘飘主题党日 is no 主题党日 of everyone's).
 */
function canonicalOf(type: NodeType, form: string, table: AliasTable): string | undefined {
  const known = table.canonicalOf(type, form);
  if (known !== undefined || type !== "Program") return known;
  const rest = form.replace(/^(?:村党组织书记|村党组织|村委会主任|村委会|村干部|村两委|书记|主任|基层|村|和)+/u, "");
  return rest.length >= 3 && rest !== form ? table.canonicalOf(type, rest) : undefined;
}

/** Bodies without a place in their name belong to the place that the report says they are located in; kinds of body to none. */
function homeOf(node: FactNode, located: string | undefined, key: string): string | undefined {
  if (node.type !== "Organization" || located === undefined || key.includes("/")) return undefined;
  const { kind } = node.attributes;
  return kind === "government" || kind === "party" || kind === "institution" ? located : undefined;
}

/**
 * Keys of the places of one report. A code names a place everywhere. Without one, a town or village is told apart by what
 * it is part of, in the end the report's subject: 城关镇 of two counties are two places. 某区 hides its name: it is another
 * place in every report.
 */
function placeKeys(facts: Facts): ReadonlyMap<NodeId, string> {
  const places = new Map(facts.nodes.filter((node) => node.type === "Place").map((node) => [node.id, node]));
  const parents = new Map(
    facts.edges
      .filter((edge) => edge.type === "PART_OF" && places.has(edge.source) && places.has(edge.target))
      .map((edge) => [edge.source, edge.target]),
  );
  const keys = new Map<NodeId, string>();
  const keyOf = (node: FactNode, above: readonly NodeId[]): string => {
    const known = keys.get(node.id);
    if (known !== undefined) return known;
    const { code, anonymous, level } = node.attributes;
    const parent = parents.get(node.id);
    const parentNode = parent === undefined || above.includes(parent) ? undefined : places.get(parent);
    const local = node.id.slice("place:".length);
    const name = local.slice(local.lastIndexOf("/") + 1);
    let key: string;
    if (code !== undefined) key = `place:${code}`;
    else if (anonymous) key = `place:${name}@${facts.report.id.slice("report:".length)}`;
    else if (parentNode !== undefined) key = `${keyOf(parentNode, [...above, node.id])}/${name}`;
    else if (level === "township" || level === "village") key = `${ownKey(facts, places, node)}${name}`;
    else key = `place:${local}`;
    keys.set(node.id, key);
    return key;
  };
  for (const node of places.values()) keyOf(node, []);
  return keys;
}

function ownKey(facts: Facts, places: ReadonlyMap<NodeId, FactNode>, node: FactNode): string {
  const subject = facts.report.subject === null ? undefined : places.get(facts.report.subject);
  if (subject === undefined || subject.id === node.id) return "place:";
  const { code, anonymous } = subject.attributes;
  if (code !== undefined) return `place:${code}/`;
  return anonymous ? `place:${subject.name}@${facts.report.id.slice("report:".length)}/` : `${subject.id}/`;
}
