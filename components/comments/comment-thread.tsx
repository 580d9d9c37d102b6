"use client";
import { useEffect, useRef, useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { CommentThread as Thread } from "#lib/comments/schemas.ts";
import { placeWords } from "./anchor-words.ts";
import { CommentField } from "./comment-field.tsx";
import { CommentItem } from "./comment-item.tsx";
import type { CaseComments } from "./use-case-comments.ts";

const quoteLook =
  "max-h-24 overflow-hidden border-l-2 border-accent/40 pl-2.5 break-words whitespace-pre-wrap text-ink-2";

type Props = {
  thread: Thread;
  comments: CaseComments;
  stepCount: number;
  onStep: (place: number) => void;
};

/** What it is about, what was said, and the ways to go on or be done with it. */
export function CommentThread({ thread, comments, stepCount, onStep }: Props) {
  const { anchor, now } = thread;
  const frame = useRef<HTMLElement>(null);
  const [reply, setReply] = useState<string | null>(null);
  const isShown = comments.shown?.id === thread.id;
  // The outside systems are the page, which has to be scrolled to what was asked for, and the focus, which goes there.
  useEffect(() => {
    if (!isShown) return;
    frame.current?.scrollIntoView({ block: "nearest" });
    if (!document.activeElement?.matches("[role=tab], textarea"))
      frame.current?.focus({ preventScroll: true });
  }, [isShown]);
  const isOpen = thread.resolvedAt === null;
  const about = placeWords(
    { ...anchor, place: now.state === "changed" ? anchor.place : now.place },
    stepCount,
  );
  return (
    <article
      ref={frame}
      tabIndex={-1}
      aria-label={`Comments on ${about}`}
      className={classNames(
        "grid gap-2.5 rounded-card border bg-panel px-3 py-2.5",
        isShown ? "border-accent" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-center gap-2 text-label">
        {now.place === null ? (
          <span className="font-medium text-ink-2">{about}</span>
        ) : (
          <button
            type="button"
            onClick={() => onStep(now.place ?? 0)}
            className="min-h-6 rounded font-medium text-accent hover:underline"
          >
            {about}
          </button>
        )}
        {now.state === "changed" && (
          <Badge tone="caution">{anchor.quote ? "text has changed" : "step is gone"}</Badge>
        )}
        {!isOpen && (
          <span className="text-ink-2">
            resolved by <PersonName id={thread.resolvedById ?? ""} />, <Age at={thread.resolvedAt ?? ""} />
          </span>
        )}
        <AllowedButton
          needs="review"
          size="small"
          className="ml-auto"
          onClick={() => void comments.resolve(thread.id, isOpen)}
        >
          {isOpen ? "Resolve" : "Open again"}
        </AllowedButton>
      </div>
      {anchor.quote && now.state === "there" && (
        <button
          type="button"
          title="Show it in the dialogue"
          onClick={() => comments.show(thread.id)}
          className={`${quoteLook} text-left hover:border-accent hover:text-ink`}
          dir="auto"
        >
          {anchor.quote.text}
        </button>
      )}
      {anchor.quote && now.state === "changed" && (
        <blockquote dir="auto" className={`${quoteLook} line-through decoration-ink-3/60`}>
          {anchor.quote.text}
        </blockquote>
      )}
      <ol className="grid gap-2.5">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} comments={comments} />
        ))}
      </ol>
      {reply === null ? (
        <AllowedButton
          needs="review"
          size="small"
          variant="quiet"
          className="justify-self-start"
          onClick={() => setReply("")}
        >
          Reply
        </AllowedButton>
      ) : (
        <CommentField
          label="Reply"
          action="Reply"
          text={reply}
          onText={setReply}
          onSend={async (text) => {
            const isDone = await comments.reply(thread.id, text);
            if (isDone) setReply(null);
            return isDone;
          }}
          onCancel={() => setReply(null)}
          isFocused
        />
      )}
    </article>
  );
}
