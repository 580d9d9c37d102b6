/** A source of chance that gives the same sequence for the same seed, on every machine. */
export type Random = {
  /** From 0 (included) to 1 (excluded). */
  next: () => number;
  /** Whole number, both ends included. */
  integer: (minimum: number, maximum: number) => number;
  /** @throws RangeError where the list is empty */
  pick: <T>(list: readonly T[]) => T;
  /** True with probability p. */
  chance: (p: number) => boolean;
  /** A shuffled copy. */
  shuffle: <T>(list: readonly T[]) => T[];
};

/** FNV-1a over UTF-16 units, with a final mix so that similar seeds start far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Mulberry32: a 32-bit state is plenty for picking words. Not for secrets. */
export function seededRandom(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (minimum: number, maximum: number): number =>
    minimum + Math.floor(next() * (maximum - minimum + 1));
  return {
    next,
    integer,
    pick: (list) => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[integer(0, list.length - 1)] as (typeof list)[number];
    },
    chance: (p) => next() < p,
    shuffle: (list) => {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = integer(0, index);
        [copy[index], copy[other]] = [
          copy[other] as (typeof copy)[number],
          copy[index] as (typeof copy)[number],
        ];
      }
      return copy;
    },
  };
}
