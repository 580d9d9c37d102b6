import { z } from "zod";
import { ClaimedPlace } from "#lib/queues/schemas.ts";

/** Where what is not saved yet is kept, so that a reload or a crash loses none of it. */
export type OutboxStore = {
  put: (letter: Letter) => void;
  remove: (id: string) => void;
  has: (id: string) => boolean;
  /** Oldest first. */
  all: () => Letter[];
};

const Given = z.object({
  caseId: z.uuid(),
  instruction: z.string(),
  /** That the reviewer saw. */
  revision: z.number().int(),
  /** What the case was decided as before. */
  previous: z.enum(["pending", "approved", "rejected", "needs-work"]),
  decision: z.enum(["approved", "rejected", "needs-work"]),
  reasons: z.array(z.string()),
  comment: z.string(),
  /** In a queue: what was held, and how long the case was on screen. */
  place: ClaimedPlace.optional(),
  tookMs: z.number().optional(),
});

/** A decision, or taking one back: what is sent, under an id that is the same however often it is sent. */
export const Letter = z.object({
  /** Grows with time. */
  id: z.uuid(),
  given: Given,
  /** Of an undo: the letter that decided, and the review that came of it once that is known. */
  undoes: z.object({ letterId: z.uuid(), reviewId: z.uuid().nullable() }).nullable(),
});
export type Letter = z.infer<typeof Letter>;

/** @param personId whose decisions these are: another person in the same browser must not send them as theirs */
export function browserStore(personId: string): OutboxStore {
  const prefix = `paddock-unsaved ${personId} `;
  return {
    put: (letter) => {
      try {
        localStorage.setItem(prefix + letter.id, JSON.stringify(letter));
      } catch {
        // Full, or forbidden: it is sent all the same, and only a reload before that would lose it.
      }
    },
    remove: (id) => localStorage.removeItem(prefix + id),
    has: (id) => localStorage.getItem(prefix + id) !== null,
    all: () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .toSorted()
        .flatMap((key) => {
          const letter = Letter.safeParse(readJson(localStorage.getItem(key) ?? ""));
          return letter.success ? [letter.data] : [];
        }),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
