const MULTIPLIER = 2_654_435_761;

/** Whether the two change places, by the seed: about half of all seeds. */
export function isSwapped(seed: number): boolean {
  return Math.imul(seed + 1, MULTIPLIER) >>> 31 === 1;
}

/** A seed out of an address; null where it has none that can be read. */
export function readBlindSeed(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
