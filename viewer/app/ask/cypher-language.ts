/** Cypher for the editor: colours from a small tokenizer, completions from the graph's own labels, types and properties. */
import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { labels, properties, relationshipTypes } from "../../../graph/stores/model.ts";

const keywords = new Set(
  (
    "match optional where return with unwind as order by skip limit distinct and or xor not in is null true false case when then " +
    "else end exists count call yield union all asc desc starts ends contains shortestpath allshortestpaths"
  ).split(" "),
);
const functions = [
  "count",
  "collect",
  "sum",
  "avg",
  "min",
  "max",
  "size",
  "labels",
  "type",
  "coalesce",
  "toLower",
  "toString",
  "date",
  "nodes",
  "relationships",
  "length",
];

function token(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match(/^'(?:[^'\\]|\\.)*'?/u) || stream.match(/^"(?:[^"\\]|\\.)*"?/u)) return "string";
  if (stream.match(/^`[^`]*`?/u)) return "variableName";
  if (stream.match(/^\$[\p{L}\d_]+/u)) return "atom";
  if (stream.match(/^\d+(?:\.\d+)?/u)) return "number";
  if (stream.match(/^:\s*[\p{L}_][\p{L}\d_|]*/u)) return "typeName";
  if (stream.match(/^[\p{L}_][\p{L}\d_]*/u))
    return keywords.has(stream.current().toLowerCase()) ? "keyword" : "variableName";
  stream.next();
  return null;
}

function complete(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[:.]?[\p{L}_][\p{L}\d_]*|[:.]$/u);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const mark = word.text[0];
  if (mark === ":") {
    const before = context.state.sliceDoc(Math.max(0, word.from - 40), word.from);
    const relation = /\[[^\]]*$/u.test(before);
    const names = relation ? relationshipTypes : labels;
    return { from: word.from + 1, options: names.map((label) => ({ label, type: relation ? "type" : "class" })) };
  }
  if (mark === ".") {
    const options = Object.entries(properties).map(([label, [detail, info]]) => ({
      label,
      detail,
      info,
      type: "property",
    }));
    return { from: word.from + 1, options };
  }
  return {
    from: word.from,
    options: [
      ...[...keywords].map((word) => ({ label: word.toUpperCase(), type: "keyword" })),
      ...functions.map((label) => ({ label, type: "function", apply: `${label}(` })),
    ],
  };
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--place)", fontWeight: "600" },
  { tag: tags.string, color: "var(--organization)" },
  { tag: tags.number, color: "var(--program)" },
  { tag: tags.atom, color: "var(--slogan)" },
  { tag: tags.typeName, color: "var(--program)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);

export const cypher = (): Extension => [
  StreamLanguage.define({ name: "cypher", token }),
  syntaxHighlighting(colours),
  autocompletion({ override: [complete] }),
];
