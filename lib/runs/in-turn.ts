const lines = new WeakMap<object, Promise<unknown>>();

/** Does work after all that was handed in before with the same key has ended, well or badly. */
export function inTurn<T>(key: object, work: () => Promise<T>): Promise<T> {
  const before = lines.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(key, mine);
  return mine;
}
