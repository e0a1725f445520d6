/**
 * Laying out anew what is on the screen, step by step: ForceAtlas2 (M. Jacomy et al., 2014) from where the nodes lie now, with
 * the forces of the build. It ends when nothing moves much any more, after a number of rounds at the latest. The same task
 * gives the same steps. Runs in a worker; graphology's own worker is made from text, which the page's policy forbids.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";

export interface Task {
  /** x and y of each node in turn. */
  readonly coordinates: Float32Array;
  /** 1 where a node stays. */
  readonly fixed: Uint8Array;
  /** Numbers of the two nodes of each line in turn. */
  readonly ends: Uint32Array;
}

export interface Step {
  readonly coordinates: Float32Array;
  /** How much of the longest possible way is gone, 0…1; 1 when it is over. */
  readonly share: number;
}

/** graphology's records: ten numbers a node, three an edge. */
const nodeLength = 10;
const edgeLength = 3;
const barnesHutFrom = 700;
/** At rest: a round moves a node by less than this part of the graph's radius, on average. */
const still = 0.0006;
const fewestRounds = 40;
/** Fewer for more nodes, so that it is over within a minute. */
const mostRounds = (nodes: number): number => Math.max(150, Math.min(400, Math.round(280_000 / (nodes + 1))));

export function* relax({ coordinates, fixed, ends }: Task): Generator<Step> {
  const count = fixed.length;
  const frame = frameOf(coordinates);
  const nodes = new Float32Array(count * nodeLength);
  for (let at = 0; at < count; at++) {
    const [x, y] = frame.inner(coordinates[2 * at]!, coordinates[2 * at + 1]!);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, fixed[at]!], at * nodeLength);
  }
  const edges = new Float32Array((ends.length / 2) * edgeLength);
  for (let at = 0; at < ends.length / 2; at++) {
    const [source, target] = [ends[2 * at]! * nodeLength, ends[2 * at + 1]! * nodeLength];
    edges.set([source, target, 1], at * edgeLength);
    nodes[source + 6]! += 1;
    nodes[target + 6]! += 1;
  }
  const settings = {
    ...{ linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1 },
    ...{ scalingRatio: 12, strongGravityMode: true, gravity: 0.3, slowDown: 1 + Math.log(count + 1) },
    ...{ barnesHutOptimize: count >= barnesHutFrom, barnesHutTheta: 0.5 },
  };

  const rounds = mostRounds(count);
  const handful = Math.max(1, Math.min(10, Math.round(30_000 / (count + 1))));
  for (let done = 0; done < rounds; ) {
    const before = nodes.slice();
    for (const end = Math.min(rounds, done + handful); done < end; done++) iterate(settings, nodes, edges);
    const over = done >= rounds || (done >= fewestRounds && movement(before, nodes) / handful < still * frame.radius);
    const result = new Float32Array(count * 2);
    for (let at = 0; at < count; at++) {
      result.set(frame.outer(nodes[at * nodeLength]!, nodes[at * nodeLength + 1]!), 2 * at);
    }
    yield { coordinates: result, share: over ? 1 : done / rounds };
    if (over) return;
  }
}

/** Mean distance between two states. */
function movement(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < after.length; at += nodeLength) {
    sum += Math.hypot(after[at]! - before[at]!, after[at + 1]! - before[at + 1]!);
  }
  return sum / (after.length / nodeLength);
}

/** Forces have a size of their own: a map of China in kilometres is made as large as they would make it, and back. */
function frameOf(coordinates: Float32Array) {
  const count = coordinates.length / 2;
  let [x, y] = [0, 0];
  for (let at = 0; at < count; at++) {
    x += coordinates[2 * at]! / count;
    y += coordinates[2 * at + 1]! / count;
  }
  let squares = 0;
  for (let at = 0; at < count; at++) {
    squares += ((coordinates[2 * at]! - x) ** 2 + (coordinates[2 * at + 1]! - y) ** 2) / count;
  }
  const radius = 10 * Math.sqrt(count + 1);
  const factor = squares === 0 ? 1 : radius / Math.sqrt(squares);
  return {
    radius,
    inner: (px: number, py: number) => [(px - x) * factor, (py - y) * factor] as const,
    outer: (px: number, py: number) => [px / factor + x, py / factor + y] as const,
  };
}
