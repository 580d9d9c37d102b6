"use client";
import { useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Button } from "#components/ui/button.tsx";
import { useMe, useWhyNot } from "#components/ui/me.tsx";
import type { CommentRow } from "#lib/comments/schemas.ts";
import { CommentField } from "./comment-field.tsx";
import { CommentText } from "./comment-text.tsx";
import type { CaseComments } from "./use-case-comments.ts";

/** One comment; its writer may change it or take it away. */
export function CommentItem({ comment, comments }: { comment: CommentRow; comments: CaseComments }) {
  const me = useMe();
  const mayWrite = useWhyNot("review") === null;
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const isMine = mayWrite && comment.actorId === me?.id && comment.deletedAt === null;
  return (
    <li className="grid gap-1">
      <p className="text-label text-ink-2">
        <span className="font-semibold text-ink">
          <PersonName id={comment.actorId} />
        </span>{" "}
        · <Age at={comment.createdAt} />
        {comment.editedAt !== null && comment.deletedAt === null && " · edited"}
      </p>
      {comment.deletedAt !== null && <p className="text-ink-3 italic">Deleted by its writer.</p>}
      {comment.deletedAt === null && draft === null && <CommentText text={comment.text} />}
      {draft !== null && (
        <CommentField
          label="Your comment"
          action="Save"
          text={draft}
          onText={setDraft}
          onSend={async (text) => {
            const isDone = await comments.edit(comment.id, text);
            if (isDone) setDraft(null);
            return isDone;
          }}
          onCancel={() => setDraft(null)}
          isFocused
        />
      )}
      {isMine && draft === null && (
        <div className="flex flex-wrap gap-1">
          <Button size="small" variant="quiet" onClick={() => setDraft(comment.text)}>
            Edit
          </Button>
          {isLeaving ? (
            <>
              <Button size="small" variant="quiet" onClick={() => void comments.remove(comment.id)}>
                Delete it
              </Button>
              <Button size="small" variant="quiet" onClick={() => setIsLeaving(false)}>
                Keep
              </Button>
            </>
          ) : (
            <Button size="small" variant="quiet" onClick={() => setIsLeaving(true)}>
              Delete
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
