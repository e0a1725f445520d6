/**
 * Wordings made to mobilise, each idea in a file of its own: what is quoted, what is built in parallel, what stands in a headline, and
 * figures of speech.
 */
export { fromTo, homeOf, whereverClause } from "./figures.ts";
export { headline } from "./headlines.ts";
export { parallelClauses } from "./parallel-clauses.ts";
export { quotedImage, quotedSaying } from "./quotation-slogans.ts";
