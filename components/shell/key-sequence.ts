/** What a key press does to the sequence so far ("g" then "c"). */
export type KeyMatch<T> = { kind: "run"; binding: T } | { kind: "wait"; pending: string } | { kind: "none" };

/**
 * Finds the binding that `pending` and `key` together name. Later bindings win: a panel's over its page's.
 * @param pending keys pressed before, separated by spaces; "" where there are none
 * @param key as KeyboardEvent.key; capitals stand for Shift
 */
export function matchKey<T extends { keys: string }>(
  bindings: T[],
  pending: string,
  key: string,
): KeyMatch<T> {
  const pressed = pending ? `${pending} ${key}` : key;
  const exact = bindings.findLast((binding) => binding.keys === pressed);
  if (exact) return { kind: "run", binding: exact };
  if (bindings.some((binding) => binding.keys.startsWith(`${pressed} `)))
    return { kind: "wait", pending: pressed };
  // A sequence that led nowhere does not swallow the key that broke it.
  return pending ? matchKey(bindings, "", key) : { kind: "none" };
}

/** How a binding's keys are shown: "g c" as two keys, "A" as Shift and A. */
export function keyNames(keys: string): string[] {
  return keys.split(" ").flatMap((key) => (/^[A-Z]$/.test(key) ? ["Shift", key] : [key]));
}
