"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { caseKeys } from "#components/cases/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { TextArea } from "#components/ui/input.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { api, ApiError } from "#lib/http/api-client.ts";
import { refreshCounts } from "./decision-cache.ts";
import { decisionVerbs, emptyDraft, toggleReason, type Decided } from "./draft.ts";
import { ReasonPicker } from "./reason-picker.tsx";

/** The cases named, or all that match; `count` is what the person is told. */
export type Chosen = { ids: string[]; count: number } | { filter: CaseFilter; count: number };

type Props = { decision: Decided; chosen: Chosen; onClose: () => void; onDone: () => void };

const Answer = z.object({ reviewed: z.number().int() });
const Count = z.object({ count: z.number().int() });

/** One decision on many cases: says on how many before, and did on how many after. */
export function BulkDialog({ decision, chosen, onClose, onDone }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(emptyDraft);
  const [count, setCount] = useState(chosen.count);
  const send = useMutation({
    mutationFn: () =>
      api.post(
        "/reviews/bulk",
        {
          ...("ids" in chosen ? { ids: chosen.ids } : { filter: chosen.filter }),
          decision,
          ...draft,
          expectedCount: count,
        },
        Answer,
      ),
    onSuccess: ({ reviewed }) => {
      toast({ title: `${formatCountOf(reviewed, "case")}: ${decision.replace("-", " ")}`, tone: "good" });
      void client.invalidateQueries({ queryKey: caseKeys.all });
      refreshCounts(client);
      onDone();
    },
    onError: (error) => {
      const now =
        error instanceof ApiError && error.status === 409 ? Count.safeParse(error.problem?.current) : null;
      if (now?.success) setCount(now.data.count);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${decisionVerbs[decision]}: ${formatCountOf(count, "case")}`}
      description={
        "ids" in chosen
          ? "The cases that you selected."
          : "All cases that match the filter, also those not on screen."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant={decision === "approved" ? "good" : decision === "rejected" ? "bad" : "secondary"}
            disabled={send.isPending || count === 0}
            onClick={() => send.mutate()}
          >
            {decisionVerbs[decision]} {formatCountOf(count, "case")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
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
        {send.isError && (
          <p role="alert" className="text-bad">
            {send.error.message}{" "}
            {count !== chosen.count && "Nothing was changed. Send again if you mean this number."}
          </p>
        )}
      </div>
    </Dialog>
  );
}
