/** What a page's main thread spends in JavaScript on an action, from the browser's own counters. */
import type { Page } from "playwright-core";

/** CSS pixels of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds of script: on the processor, and until it was done. */
export interface Spent {
  readonly processor: number;
  readonly wall: number;
}

export interface ScriptTime {
  /** Does `act` for each of `items`, lets two frames pass and `rest` milliseconds more, and says what each took. */
  readonly each: <Item>(
    items: readonly Item[],
    act: (item: Item) => Promise<unknown>,
    rest?: number,
  ) => Promise<readonly Spent[]>;
}

/** Reads a counter of the page's main thread, in milliseconds: `threadTicks` on the processor, `timeTicks` by the clock. */
async function counterOf(page: Page, timeDomain: "threadTicks" | "timeTicks", counter: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain });
  return async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === counter)?.value ?? Number.NaN);
  };
}

/** Counts from now on: milliseconds of processor time of the page's main thread, script, style and layout together. */
export const mainThreadTime = (page: Page): Promise<() => Promise<number>> =>
  counterOf(page, "threadTicks", "TaskDuration");

export async function scriptTime(page: Page): Promise<ScriptTime> {
  const processor = await counterOf(page, "threadTicks", "ScriptDuration");
  const wall = await counterOf(page, "timeTicks", "ScriptDuration");
  const settle = async (rest: number) => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (rest > 0) await page.waitForTimeout(rest);
  };
  return {
    each: async (items, act, rest = 0) => {
      const times: Spent[] = [];
      for (const item of items) {
        const before = [await processor(), await wall()] as const;
        await act(item);
        await settle(rest);
        times.push({ processor: (await processor()) - before[0], wall: (await wall()) - before[1] });
      }
      return times;
    },
  };
}
