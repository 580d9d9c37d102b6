import type { CommentAnchor } from "#lib/comments/schemas.ts";

/** "The case", "Step 2", "Step 2, call", "Final answer". */
export function placeWords({ place, part }: CommentAnchor, stepCount: number): string {
  if (part === "instruction") return "Instruction";
  if (place === null) return "The case";
  const where = place < stepCount ? `Step ${place + 1}` : "Final answer";
  return part === null || part === "answer" ? where : `${where}, ${part}`;
}
