import { CommentPart, type CommentAnchor } from "#lib/comments/schemas.ts";
import { textOfPart, type Dialogue } from "#lib/comments/text-of-part.ts";
import { quoteIn } from "./quote-in.ts";

/** What a comment on the text that is selected on the page would be about; null where none of the case's is. */
export function anchorOfSelection(dialogue: Dialogue): CommentAnchor | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const begin =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const holder = begin?.closest<HTMLElement>("[data-comment-part]");
  if (!holder?.contains(range.endContainer)) return null;
  const part = CommentPart.parse(holder.dataset["commentPart"]);
  const { commentPlace = "" } = holder.dataset;
  const place = commentPlace === "" ? null : Number(commentPlace);
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const quote = quoteIn(textOfPart(dialogue, place, part) ?? "", range.toString(), before.toString().length);
  return { place, part, quote };
}
