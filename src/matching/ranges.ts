/** Ranges of a text, and looking them up by position in a sorted list, by bisection: nobody walks a list from its beginning. */

/** UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Index of the first item of a list sorted by start that starts at or after `offset`. */
export function firstFrom(items: readonly Range[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Range).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item that ends after `offset`, of the `count` first items of a list sorted by end. */
export function firstEndingAfter(items: readonly Range[], offset: number, count = items.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last item of a list sorted by start that starts at or before `offset`. */
export function lastUpTo<Item extends Range>(items: readonly Item[], offset: number): Item | undefined {
  const after = firstFrom(items, offset + 1);
  // An array asked for index -1 looks for a property of that name: forty times as dear.
  return after === 0 ? undefined : items[after - 1];
}

/** Whether an item of a list sorted by start starts in a range. */
export function anyStartsIn(items: readonly Range[], start: number, end: number): boolean {
  const first = items[firstFrom(items, start)];
  return first !== undefined && first.start < end;
}

/** Items of a list sorted by start that lie inside a range, in order. */
export function within<Item extends Range>(items: readonly Item[], { start, end }: Range): readonly Item[] {
  const found: Item[] = [];
  for (let i = firstFrom(items, start); i < items.length; i++) {
    const item = items[i] as Item;
    if (item.start >= end) break;
    if (item.end <= end) found.push(item);
  }
  return found;
}

/** Whether a list sorted by start holds this very item. */
export function isAmong<Item extends Range>(items: readonly Item[], item: Item): boolean {
  for (let i = firstFrom(items, item.start); items[i]?.start === item.start; i++) if (items[i] === item) return true;
  return false;
}
