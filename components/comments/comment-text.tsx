"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { peopleQuery } from "#components/people/queries.ts";
import { useMe } from "#components/ui/me.tsx";
import { mentionRanges } from "#lib/comments/mention-ranges.ts";

/** What somebody wrote, as text and nothing else; names that it mentions are set off. */
export function CommentText({ text }: { text: string }) {
  const { data: people = [] } = useQuery(peopleQuery());
  const me = useMe();
  const parts: ReactNode[] = [];
  let end = 0;
  for (const range of mentionRanges(text, people)) {
    const isMe = me !== null && range.ids.includes(me.id);
    parts.push(
      text.slice(end, range.start),
      <span
        key={range.start}
        className={isMe ? "font-semibold text-accent underline" : "font-medium text-accent"}
      >
        {text.slice(range.start, range.end)}
      </span>,
    );
    end = range.end;
  }
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {parts}
      {text.slice(end)}
    </p>
  );
}
