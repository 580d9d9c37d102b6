/** The same for a pair, whichever of the two was chosen. */
export const pairKey = (a: string, b: string): string => [a, b].toSorted().join("|");
