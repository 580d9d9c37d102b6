"use client";
import { useState } from "react";
import { decisionVerbs, emptyDraft, toggleReason, type Decided } from "#components/review/draft.ts";
import { ReasonPicker } from "#components/review/reason-picker.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/input.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Chosen } from "./queries.ts";

type Props = { decision: Decided; chosen: Chosen; onClose: () => void; onDone: () => void };

const variants = { approved: "good", rejected: "bad", "needs-work": "secondary" } as const;

/** One decision on many cases. */
export function DecideDialog({ decision, ...rest }: Props) {
  const [draft, setDraft] = useState(emptyDraft);
  return (
    <BulkDialog
      verb={decisionVerbs[decision]}
      variant={variants[decision]}
      kind="decide"
      change={{ kind: "decide", decision, ...draft }}
      {...rest}
    >
      {decision !== "approved" && (
        <ReasonPicker
          chosen={draft.reasons}
          found={[]}
          onToggle={(reason) => setDraft(toggleReason(draft, reason))}
        />
      )}
      <Field label="Comment">
        {(ids) => (
          <TextArea
            {...ids}
            value={draft.comment}
            onChange={(event) => setDraft({ ...draft, comment: event.target.value })}
          />
        )}
      </Field>
    </BulkDialog>
  );
}
