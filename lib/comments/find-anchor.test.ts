import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import { findAnchor } from "./find-anchor.ts";
import type { CommentAnchor } from "./schemas.ts";
import { textOfPart, type Dialogue } from "./text-of-part.ts";

const step = (action: string, observation: string, thought = `To ${action}.`): Step => ({
  thought,
  action,
  actionInput: `{"of": "${action}"}`,
  observation,
  statusCode: 200,
  rawText: null,
});
const search = step("search", "Skylark and Swift");
const detail = step("detail", "The Skylark costs 20");
const order = step("order", "Ordered the Skylark");
const dialogue = (steps: Step[], given: Partial<Dialogue> = {}): Dialogue => ({
  instruction: "Order me a red kite.",
  steps,
  finalThought: "Done.",
  finalAnswer: "I ordered the Skylark.",
  ...given,
});
const quoted = (
  place: number | null,
  part: CommentAnchor["part"],
  text: string,
  start: number,
): CommentAnchor => ({
  place,
  part,
  quote: { text, start },
});
const about = (place: number | null): CommentAnchor => ({ place, part: null, quote: null });

const whole = dialogue([search, detail, order]);
const cases: [string, CommentAnchor, Dialogue, ReturnType<typeof findAnchor>][] = [
  ["the case stays the case", about(null), dialogue([]), { state: "there", place: null, start: null }],
  ["a step stays", about(1), whole, { state: "there", place: 1, start: null }],
  [
    "a step goes along with those before it",
    about(2),
    dialogue([detail, order]),
    { state: "there", place: 1, start: null },
  ],
  [
    "a step that is gone",
    about(0),
    dialogue([detail, order]),
    { state: "changed", place: null, start: null },
  ],
  ["the answer stays the answer", about(3), dialogue([search]), { state: "there", place: 1, start: null }],
  [
    "an answer that is gone",
    about(3),
    dialogue([search], { finalAnswer: null }),
    { state: "changed", place: null, start: null },
  ],
  [
    "a piece of text that moved within its part",
    quoted(1, "observation", "Skylark", 4),
    dialogue([search, { ...detail, observation: "Today the Skylark costs 20" }, order]),
    { state: "there", place: 1, start: 10 },
  ],
  [
    "the nearest of several",
    quoted(0, "observation", "kite", 9),
    dialogue([{ ...search, observation: "kite and kite and kite" }, detail]),
    { state: "there", place: 0, start: 9 },
  ],
  [
    "a piece of text that another step says now",
    quoted(1, "observation", "costs 20", 12),
    dialogue([search, { ...order, observation: "It costs 20" }]),
    { state: "there", place: 1, start: 3 },
  ],
  [
    "a piece of text that was changed",
    quoted(1, "observation", "costs 20", 12),
    dialogue([search, { ...detail, observation: "The Skylark costs 30" }, order]),
    { state: "changed", place: 1, start: null },
  ],
  [
    "a piece of an instruction that was rewritten",
    quoted(null, "instruction", "red kite", 12),
    dialogue([search], { instruction: "Order me a blue kite." }),
    { state: "changed", place: null, start: null },
  ],
];

describe("where something said of one revision belongs in another", () => {
  it.each(cases)("%s", (_name, anchor, after, expected) => {
    expect(findAnchor(anchor, whole, after)).toEqual(expected);
  });

  it("finds every piece of the same revision where it is", () => {
    const pieces = fc
      .constantFrom<[number | null, NonNullable<CommentAnchor["part"]>]>(
        [null, "instruction"],
        [0, "thought"],
        [1, "call"],
        [2, "observation"],
        [3, "answer"],
        [3, "thought"],
      )
      .chain(([place, part]) => {
        const text = textOfPart(whole, place, part) ?? "";
        return fc
          .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
          .map(([start, length]) => quoted(place, part, text.slice(start, start + length), start));
      });
    fc.assert(
      fc.property(pieces, (anchor) => {
        expect(findAnchor(anchor, whole, whole)).toEqual({
          state: "there",
          place: anchor.place,
          start: anchor.quote?.start,
        });
      }),
    );
  });
});
