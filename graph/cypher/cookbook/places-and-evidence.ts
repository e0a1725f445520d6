/** Where things lie, and which passage of which report says so. */
import type { Question } from "./question.ts";

export const placesAndEvidence: readonly Question[] = [
  {
    id: "chain-upwards",
    zh: "从村到镇到县的隶属链条?",
    en: "The chain from village to township to county?",
    cypher: `MATCH path = (v:Place {level: 'village'})-[:PART_OF*1..5]->(top:Place)
WHERE NOT (top)-[:PART_OF]->()
RETURN [n IN nodes(path) | n.name] AS chain
ORDER BY v.id`,
    parameters: {},
  },
  {
    id: "within",
    zh: "这个县下辖哪些地方?",
    en: "Which places lie within this county?",
    cypher: `MATCH (p:Place)-[:PART_OF*1..5]->(:Place {name: $place})
RETURN p.name AS place, p.level AS level
ORDER BY level, place`,
    parameters: { place: "景泰县" },
  },
  {
    id: "evidence-of-an-edge",
    zh: "这条关系的依据是哪份报告的哪句话?",
    en: "Which sentence of which report is the evidence for an edge?",
    cypher: `MATCH (:Place {name: $place})-[s:DISPATCHES]->(:Organization {name: $team}), (r:Report {id: s.report})
UNWIND range(0, size(s.evidence) - 1) AS i
RETURN r.file AS file, s.sources[i] AS source, s.count AS count, s.evidence[i] AS passage
ORDER BY source, count`,
    parameters: { place: "金昌市", team: "科技特派员" },
  },
  {
    id: "who-says-so",
    zh: "提到它的报告有哪些,各提到几次?",
    en: "Which reports name it, and how often?",
    cypher: `MATCH (r:Report)-[m:MENTIONS]->(x {name: $name})
RETURN r.file AS file, r.publishedOn AS published, size(m.evidence) AS times
ORDER BY times DESC, file`,
    parameters: { name: "驻村工作队" },
  },
  {
    id: "what-a-report-says",
    zh: "一份报告说了些什么?",
    en: "What does a report say?",
    cypher: `MATCH (r:Report)-[:MENTIONS {subject: true}]->(c:Place)
MATCH (c)-[s:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->()
WHERE s.report = r.id
RETURN c.name AS place, r.publishedOn AS published, type(s) AS relation, count(*) AS statements
ORDER BY place, relation`,
    parameters: {},
  },
  {
    id: "most-named",
    zh: "报告里提到次数最多的是什么?",
    en: "What do the reports name most often?",
    cypher: `MATCH (x)
WHERE x.mentions > 2
RETURN labels(x)[0] AS kind, x.name AS name, x.mentions AS mentions
ORDER BY mentions DESC, name
LIMIT 10`,
    parameters: {},
  },
  {
    id: "other-wordings",
    zh: "同一件事有哪些不同叫法?",
    en: "Which wordings does the same thing have?",
    cypher: `MATCH (x:Organization)
WHERE size(x.aliases) > 0
UNWIND x.aliases AS alias
RETURN x.name AS name, alias
ORDER BY name, alias
LIMIT 12`,
    parameters: {},
  },
];
