/**
 * Bodies that a report names without saying who set them up.
 *
 * A kind of body (红白理事会, 产业党支部) is a node only where the report says that it was set up, sent or paid. Where no edge says
 * by whom, it was the report's subject: the graph then holds that the subject carries it out, with the mention as evidence, so
 * that counties with the same body are found together. Named bodies and companies act for themselves and get no such edge.
 */
import type { FactEdge, Facts, NodeId, NodeType } from "../src/facts.ts";
import { isSharing } from "./analysis/subjects.ts";

/** Whether a node of this name is a kind of body that counties everywhere have. */
export type IsKindOfBody = (type: NodeType, local: NodeId) => boolean;

export const setUpRule = "body-of-subject";

/** The edges that the facts of one report leave unsaid. */
export function setUpEdges({ report, nodes, edges }: Facts, isKindOfBody: IsKindOfBody): FactEdge[] {
  const { subject } = report;
  if (subject === null) return [];
  const led = new Set(edges.filter((edge) => isSharing(edge.type)).map((edge) => edge.target));
  return nodes
    .filter((node) => !led.has(node.id) && node.mentions.length > 0)
    .filter(
      (node) => node.type === "Organization" && (node.attributes.kind === "team" || isKindOfBody(node.type, node.id)),
    )
    .map((node) => ({
      type: "IMPLEMENTS",
      source: subject,
      target: node.id,
      attributes: {},
      rule: setUpRule,
      evidence: node.mentions.slice(0, 1),
    }));
}
