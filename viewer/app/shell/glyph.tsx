/** The marks of types, as the drawing draws them: a shape and a colour for nodes, a line for relations. */
import { VisuallyHidden } from "@mantine/core";
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeType } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import classes from "./glyph.module.css";

const outlines: Readonly<Record<NodeType, string>> = {
  Place: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z",
  Organization: "M1.6 1.6h8.8v8.8H1.6Z",
  Program: "M6 .4 11.6 6 6 11.6.4 6Z",
  Slogan: "M6 .8 11.6 10.6H.4Z",
};

interface NodeGlyphProps {
  readonly type: NodeType;
  /** Named for people who do not see it, where no text beside it says the type. */
  readonly named?: boolean;
}

export function NodeGlyph({ type, named = false }: NodeGlyphProps) {
  const t = useTranslate();
  return (
    <>
      <svg className={classes.node} data-type={type} viewBox="0 0 12 12" aria-hidden="true">
        <path d={outlines[type]} />
      </svg>
      {named && <VisuallyHidden>{t(`type.${type}`)}</VisuallyHidden>}
    </>
  );
}

export function EdgeGlyph({ type }: { readonly type: EdgeType }) {
  return (
    <svg className={classes.edge} data-type={type} viewBox="0 0 18 12" aria-hidden="true">
      <path d="M0 6h18" />
    </svg>
  );
}
