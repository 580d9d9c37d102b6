"use client";
import { useEffect, useRef, type PointerEvent as ReactPointer, type MouseEvent } from "react";
import type { Dialogue } from "#lib/comments/text-of-part.ts";
import type { CaseComments } from "./use-case-comments.ts";
import { quoteRange, sharedRange } from "./quote-range.ts";

/** As in globals.css; of two that say something of the same letters, the later one is drawn. */
const NAMES = ["comment", "comment-twice", "comment-shown"] as const;

type Marked = { id: string; range: Range };

function draw(marked: Marked[], shownId: string | null): void {
  const ranges = marked.map(({ range }) => range);
  const twice = ranges.flatMap((one, place) =>
    ranges.slice(place + 1).flatMap((other) => sharedRange(one, other) ?? []),
  );
  const shown = marked.filter(({ id }) => id === shownId).map(({ range }) => range);
  for (const [priority, drawn] of [ranges, twice, shown].entries()) {
    const highlight = new Highlight(...drawn);
    highlight.priority = priority;
    CSS.highlights.set(NAMES[priority] ?? "", highlight);
  }
}

const isAt = ({ range }: Marked, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );

/**
 * Marks in the dialogue what open threads quote. The browser draws the marks over the text; nothing is put into the
 * page, so that what a model said is text and nothing else. A press on one opens its thread; of several, one after
 * the other.
 */
export function useQuoteMarks(dialogue: Dialogue, { open, shown, show }: CaseComments) {
  const shownId = shown?.id ?? null;
  const root = useRef<HTMLDivElement>(null);
  const marked = useRef<Marked[]>([]);
  // The outside systems are the browser's highlights, and the page whose text they are about.
  useEffect(() => {
    const { current } = root;
    if (!current || typeof Highlight === "undefined") return undefined;
    let frame = 0;
    const mark = () => {
      marked.current = open.flatMap((thread) => {
        const range = quoteRange(current, dialogue, thread);
        return range ? [{ id: thread.id, range }] : [];
      });
      draw(marked.current, shownId);
    };
    mark();
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    });
    observer.observe(current, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const name of NAMES) CSS.highlights.delete(name);
    };
  }, [dialogue, open, shownId]);
  // What is asked for is to be seen.
  useEffect(() => {
    const range = marked.current.find(({ id }) => id === shown?.id)?.range;
    range?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return {
    ref: root,
    onClick: ({ clientX, clientY, target }: MouseEvent) => {
      const isOther = target instanceof Element && target.closest("button, a, summary, input") !== null;
      if (isOther || window.getSelection()?.isCollapsed === false) return;
      const here = marked.current.filter((one) => isAt(one, clientX, clientY)).map(({ id }) => id);
      const next = here[(here.indexOf(shownId ?? "") + 1) % here.length];
      if (next !== undefined) show(next);
    },
    onPointerMove: ({ clientX, clientY, currentTarget }: ReactPointer<HTMLElement>) => {
      currentTarget.style.cursor = marked.current.some((one) => isAt(one, clientX, clientY)) ? "pointer" : "";
    },
  };
}
