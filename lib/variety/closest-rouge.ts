import { rougeL } from "#lib/instructions/rouge-l.ts";

/** How close each of the first `sample` texts comes to any other of all texts, by ROUGE-L: 1 where another says the same. */
export function closestRouge(texts: readonly string[], sample: number): number[] {
  return texts
    .slice(0, sample)
    .map((text, at) =>
      texts.reduce(
        (closest, other, place) => (place === at ? closest : Math.max(closest, rougeL(text, other))),
        0,
      ),
    );
}
