/** The node that a person names on the command line. */
import { UsageError } from "../../src/commands/console.ts";
import type { NodeId, NodeType } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { shippedAliasTable } from "../identity/index.ts";
import { normalForm } from "../identity/normal-form.ts";

/** A node by id, name, alias, or a wording that identity would join to it. */
export function nodeNamed({ nodes }: Artifact, name: string, types: readonly NodeType[]): NodeId {
  const ofType = nodes.filter(({ type }) => types.includes(type));
  const forms = types.map((type) => {
    const { form } = normalForm(type, name);
    return [type, form, shippedAliasTable().canonicalOf(type, form)] as const;
  });
  const found =
    ofType.find(({ id }) => id === name) ??
    ofType.find((node) => node.name === name) ??
    ofType.find(({ aliases }) => aliases.includes(name)) ??
    ofType.find((node) =>
      forms.some(
        ([type, form, canonical]) =>
          type === node.type && (node.name === canonical || normalForm(type, node.name).form === form),
      ),
    );
  if (found === undefined) throw new UsageError(`${name}: the graph has no ${types.join(" or ")} of that name`);
  return found.id;
}
