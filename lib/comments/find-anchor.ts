import { alignSteps } from "#lib/mending/align-steps.ts";
import { joinedSteps } from "#lib/mending/joined-steps.ts";
import type { CommentAnchor, CommentPart, CommentThread } from "./schemas.ts";
import { commentPlaces, textOfPart, type Dialogue } from "./text-of-part.ts";

/** Where the text stands that was at `start`: of several places the nearest; null where it is nowhere. */
function nearest(text: string, quote: string, start: number): number | null {
  const at = [text.lastIndexOf(quote, start), text.indexOf(quote, start)].filter((place) => place >= 0);
  return at.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? null;
}

/** Which place of `after` a place of `before` became; null where it is gone. */
function placeAfter(place: number, before: Dialogue, after: Dialogue): number | null {
  if (place >= before.steps.length) return after.finalAnswer === null ? null : after.steps.length;
  const pairs = alignSteps(joinedSteps(before.steps), joinedSteps(after.steps));
  return pairs.find((pair) => pair.before === place)?.after ?? null;
}

/** The places of the same kind, the likeliest first: where the step is now, then from the beginning. */
function searched(part: CommentPart, likely: number | null, after: Dialogue): (number | null)[] {
  if (part === "instruction") return [null];
  const all = Array.from({ length: commentPlaces(after) }, (_, place) => place);
  return likely === null ? all : [likely, ...all.filter((place) => place !== likely)];
}

/**
 * Where something that was said of one revision belongs in another one. A quote is sought in the step that its step
 * became, then in the same part of the others.
 */
export function findAnchor(anchor: CommentAnchor, before: Dialogue, after: Dialogue): CommentThread["now"] {
  const place = anchor.place === null ? null : placeAfter(anchor.place, before, after);
  const { part, quote } = anchor;
  if (part !== null && quote !== null) {
    for (const candidate of searched(part, place, after)) {
      const start = nearest(textOfPart(after, candidate, part) ?? "", quote.text, quote.start);
      if (start !== null) return { state: "there", place: candidate, start };
    }
    return { state: "changed", place, start: null };
  }
  return { state: anchor.place !== null && place === null ? "changed" : "there", place, start: null };
}
