/**
 * Analysis: questions about many counties, answered from the artifact.
 *
 *   subjects.ts    whose edge it is
 *   telling.ts     how telling a shared node is, and why
 *   figures.ts     money and people side by side, in units that can be compared
 *   profiles.ts    what each subject does
 *   similarity.ts  subjects alike, and what they have in common
 *   clusters.ts    groups of subjects
 *   diffusion.ts   who had it first, and who followed when
 *   chains.ts      one program down a line of levels, and who cites whom
 *   text-reuse.ts  copied passages
 *
 * All of it runs in a browser too: nothing here reads files.
 */
export { type Chain, chainsIn } from "./chains.ts";
export { type Cluster, clustersOf } from "./clusters.ts";
export { type Diffusion, diffusions } from "./diffusion.ts";
export { type Comparison, figuresOf } from "./figures.ts";
export { profilesOf } from "./profiles.ts";
export { type Likeness, likenesses, neighboursOf } from "./similarity.ts";
export { subjectsOf } from "./subjects.ts";
export { type Reuse, textReuse } from "./text-reuse.ts";
