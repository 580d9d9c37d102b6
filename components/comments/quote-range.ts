import { textOfPart, type Dialogue } from "#lib/comments/text-of-part.ts";
import type { CommentThread } from "#lib/comments/schemas.ts";
import { placeOnScreen } from "./place-on-screen.ts";

/** The text node and offset at so many characters into an element; null behind its end. */
function pointAt(holder: Element, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? "";
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/** What of the page a thread is about, to the letter; null where it quotes nothing, or that is not on screen. */
export function quoteRange(root: Element, dialogue: Dialogue, { anchor, now }: CommentThread): Range | null {
  const { part, quote } = anchor;
  if (part === null || quote === null || now.start === null) return null;
  const holder = root.querySelector(`[data-comment-part="${part}"][data-comment-place="${now.place ?? ""}"]`);
  const source = textOfPart(dialogue, now.place, part);
  if (!holder || source === null) return null;
  const at = placeOnScreen(holder.textContent, source, quote.text, now.start);
  const begin = at === null ? null : pointAt(holder, at);
  const end = at === null ? null : pointAt(holder, at + quote.text.length);
  if (!begin || !end) return null;
  const range = document.createRange();
  range.setStart(...begin);
  range.setEnd(...end);
  return range;
}

/** What both cover; null where they do not meet. */
export function sharedRange(a: Range, b: Range): Range | null {
  if (
    a.compareBoundaryPoints(Range.END_TO_START, b) >= 0 ||
    a.compareBoundaryPoints(Range.START_TO_END, b) <= 0
  )
    return null;
  const range = document.createRange();
  const start = a.compareBoundaryPoints(Range.START_TO_START, b) >= 0 ? a : b;
  const end = a.compareBoundaryPoints(Range.END_TO_END, b) <= 0 ? a : b;
  range.setStart(start.startContainer, start.startOffset);
  range.setEnd(end.endContainer, end.endOffset);
  return range;
}
