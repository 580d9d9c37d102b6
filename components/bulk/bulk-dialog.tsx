"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { z } from "zod";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import type { BulkChange } from "#lib/bulk/schemas.ts";
import { ApiError } from "#lib/http/api-client.ts";
import { bulkCountQuery, bulkKeys, startBulkAction, type Chosen } from "./queries.ts";

type Props = {
  /** "Approve", as on its button. */
  verb: string;
  variant: ButtonProps["variant"];
  /** What is to be done; null while it is not complete yet. */
  change: BulkChange | null;
  kind: BulkChange["kind"];
  chosen: Chosen;
  onClose: () => void;
  onDone: () => void;
  children?: ReactNode;
};

const Count = z.object({ count: z.number().int() });

/** One change of many cases: says how many it will touch, counted to the last one, and starts it. */
export function BulkDialog({ verb, variant, change, kind, chosen, onClose, onDone, children }: Props) {
  const client = useQueryClient();
  const counted = useQuery(bulkCountQuery(kind, chosen));
  const count = counted.data?.count;
  const start = useMutation({
    mutationFn: ({ wanted, expected }: { wanted: BulkChange; expected: number }) =>
      startBulkAction(wanted, chosen, expected),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: bulkKeys.all });
      onDone();
    },
    onError: (error) => {
      const now =
        error instanceof ApiError && error.status === 409 ? Count.safeParse(error.problem?.current) : null;
      if (now?.success) client.setQueryData(bulkCountQuery(kind, chosen).queryKey, now.data);
    },
  });
  const cases = count === undefined ? "…" : formatCountOf(count, "case");
  const leftOut = "ids" in chosen && count !== undefined ? chosen.count - count : 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${verb}: ${cases}`}
      description={
        "ids" in chosen
          ? `The cases that you selected.${leftOut > 0 ? ` ${formatCountOf(leftOut, "case")} of them cannot be touched by this.` : ""}`
          : "All cases that match the filter now, also those not on screen."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant={variant}
            disabled={start.isPending || change === null || count === undefined || count === 0}
            onClick={() => {
              if (change !== null && count !== undefined) start.mutate({ wanted: change, expected: count });
            }}
          >
            {verb} {cases}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {children}
        <p className="text-ink-2">
          It goes on in the background and can be undone as a whole. A case that somebody changes before its
          turn is left to them.
        </p>
        {counted.isError && (
          <p role="alert" className="text-bad">
            The cases could not be counted: {counted.error.message}
          </p>
        )}
        {start.isError && (
          <p role="alert" className="text-bad">
            {start.error.message} Nothing was changed. Send again if you mean this number.
          </p>
        )}
      </div>
    </Dialog>
  );
}
