/** Changes to a folder one after the other: each reads what the one before has written. */
export type Turn = <T>(change: () => Promise<T>) => Promise<T>;

export function createTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const next = last.then(change, change);
    last = next.catch(() => {});
    return next;
  };
}
