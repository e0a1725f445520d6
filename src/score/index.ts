/** Facts against gold annotations: precision, recall and F1 of nodes, edges and figures. */
export { type Gold, goldSchema } from "./gold.ts";
export { type Row, rowOrder, type Score, score } from "./score.ts";
