"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { placeWords } from "./anchor-words.ts";
import { CommentField } from "./comment-field.tsx";
import { CommentThread } from "./comment-thread.tsx";
import type { CaseComments } from "./use-case-comments.ts";

type Props = { comments: CaseComments; stepCount: number; onStep: (place: number) => void };

/** Everything that is said about a case: a new comment, what is open in the case's order, what is resolved. */
export function CommentsPane({ comments, stepCount, onStep }: Props) {
  const { query, threads, writing } = comments;
  const isBarred = useWhyNot("review") !== null;
  const [hasResolved, setHasResolved] = useState(false);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const isResolvedShown = hasResolved || resolved.some(({ id }) => id === comments.shown?.id);
  const shown = comments.open;
  return (
    <div className="grid gap-4">
      {!isBarred && <Composer comments={comments} stepCount={stepCount} />}
      {query.isPending && <SkeletonRows count={2} label="Reading the comments" />}
      {query.isError && threads.length === 0 && (
        <ErrorState
          title="The comments could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && shown.length === 0 && (
        <p className="text-ink-2">{resolved.length > 0 ? "Nothing is open." : "Nobody has said anything."}</p>
      )}
      {[...shown, ...(isResolvedShown ? resolved : [])].map((thread) => (
        <CommentThread
          key={thread.id}
          thread={thread}
          comments={comments}
          stepCount={stepCount}
          onStep={onStep}
        />
      ))}
      {resolved.length > 0 && !isResolvedShown && (
        <Button size="small" className="justify-self-start" onClick={() => setHasResolved(true)}>
          Show {resolved.length} resolved
        </Button>
      )}
      {writing.round === 0 && !isBarred && (
        <p className="text-label text-ink-2">
          Select a piece of the case&apos;s text and press C to comment on just that.
        </p>
      )}
    </div>
  );
}

function Composer({ comments, stepCount }: Omit<Props, "onStep">) {
  const { writing } = comments;
  const { anchor } = writing;
  const isOnCase = anchor.place === null && anchor.part === null;
  return (
    <section aria-label="New comment" className="grid gap-1.5">
      <p className="text-label font-medium text-ink-2">On: {placeWords(anchor, stepCount).toLowerCase()}</p>
      {anchor.quote && (
        <blockquote
          dir="auto"
          className="max-h-24 overflow-hidden border-l-2 border-accent/40 pl-2.5 break-words whitespace-pre-wrap text-ink-2"
        >
          {anchor.quote.text}
        </blockquote>
      )}
      <CommentField
        key={writing.round}
        label="Comment"
        action="Comment"
        text={writing.text}
        onText={comments.setText}
        onSend={comments.add}
        onCancel={isOnCase ? undefined : () => comments.beginAt(null)}
        isFocused={writing.round > 0}
      />
    </section>
  );
}
