"use client";
import { MessageSquare } from "lucide-react";
import { useRef } from "react";
import { useWhyNot } from "#components/ui/me.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import type { CaseComments } from "./use-case-comments.ts";

type Props = {
  comments: CaseComments;
  /** Null for the case and its instruction. */
  place: number | null;
  /** "step 3", "the final answer", "the case" */
  name: string;
};

/** At a place of the dialogue: how much is open there, and the way to say something about it. */
export function CommentMark({ comments, place, name }: Props) {
  const isBarred = useWhyNot("review") !== null;
  const isTextSelected = useRef(false);
  const [first, ...others] = comments.openAt(place);
  if (first) {
    const label = formatCountOf(others.length + 1, "open comment");
    return (
      <button
        type="button"
        aria-label={`${label} on ${name}`}
        title={label}
        onClick={() => comments.show(first.id)}
        className="inline-flex h-6 items-center justify-center gap-1 rounded-control max-md:-my-2 max-md:h-10 max-md:min-w-10 pointer-coarse:-my-2 pointer-coarse:h-10 bg-accent-soft px-1.5 text-label font-medium text-accent"
      >
        <MessageSquare aria-hidden="true" className="size-3.5" />
        {others.length + 1}
      </button>
    );
  }
  if (isBarred) return null;
  return (
    <button
      type="button"
      aria-label={`Comment on ${name}`}
      // Pressing the button takes the selection away before the click.
      onPointerDown={(event) => {
        isTextSelected.current = window.getSelection()?.isCollapsed === false;
        if (isTextSelected.current) event.preventDefault();
      }}
      onClick={() => (isTextSelected.current ? comments.begin(place) : comments.beginAt(place))}
      className="inline-grid size-6 place-items-center rounded-control text-ink-3 hover:bg-soft hover:text-ink max-md:-my-2 max-md:size-10 pointer-coarse:-my-2 pointer-coarse:size-10"
    >
      <MessageSquare aria-hidden="true" className="size-3.5" />
    </button>
  );
}
