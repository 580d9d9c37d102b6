"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { caseKeys } from "#components/cases/queries.ts";
import { peopleQuery } from "#components/people/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { useMe } from "#components/ui/me.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { whyNot } from "#lib/auth/permissions.ts";
import { BulkActionRow, neededFor } from "#lib/bulk/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { bulkActionsQuery, bulkKeys, isUnderWay } from "./queries.ts";
import { saysOfAction, titleOfAction } from "./bulk-words.ts";

/** How long an ended action is offered to be taken back here. */
const OFFERED_MS = 10 * 60_000;

/** What is being done to many cases, how far it is, and the way back. */
export function BulkStrip({ shownMax = 2 }: { shownMax?: number }) {
  const client = useQueryClient();
  const toast = useToast();
  const actions = useQuery(bulkActionsQuery);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const items = actions.data?.items ?? [];
  const isKnown = actions.data !== undefined;
  const doneSoFar = items.reduce((sum, { done }) => sum + done, 0);
  // The outside system is the server: each step that it reports changes lists and counts here.
  const reported = useRef<number | null>(null);
  useEffect(() => {
    if (!isKnown) return;
    const before = reported.current;
    reported.current = doneSoFar;
    if (before === null || before === doneSoFar) return;
    void client.invalidateQueries({ queryKey: caseKeys.all });
    void client.invalidateQueries({ queryKey: ["overview"] });
  }, [client, doneSoFar, isKnown]);
  const changing = useMutation({
    mutationFn: ({ id, what }: { id: string; what: "cancel" | "undo" }) =>
      api.post(`/bulk-actions/${id}/${what}`, {}, BulkActionRow),
    onSuccess: () => void client.invalidateQueries({ queryKey: bulkKeys.all }),
    onError: (error) => toast({ title: "That did not work", description: error.message, tone: "bad" }),
  });
  const me = useMe();
  const may = ({ change }: BulkActionRow): boolean =>
    me !== null && whyNot(me, neededFor[change.kind]) === null;
  const { data: people } = useQuery(peopleQuery());
  const nameOf = (id: string): string => people?.find((one) => one.id === id)?.name ?? "somebody";
  const at = actions.dataUpdatedAt;
  const shown = items
    .filter((one) => !hidden.has(one.id) && one.undoneById === null)
    .filter((one) => isUnderWay(one) || at - Date.parse(one.finishedAt ?? "") < OFFERED_MS)
    .slice(0, shownMax);
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Actions on many cases" className="mt-auto shrink-0 border-t border-line bg-panel">
      {shown.map((action) => (
        <li key={action.id} className="flex min-h-[42px] flex-wrap items-center gap-3 px-4 py-1.5">
          {isUnderWay(action) ? (
            <>
              <span className="font-medium">{titleOfAction(action)}</span>
              <Progress
                label={titleOfAction(action)}
                total={action.total}
                parts={[
                  { value: action.done, tone: "accent" },
                  { value: action.leftAlone, tone: "caution" },
                ]}
                className="min-w-24 flex-1"
              />
              <span className="text-ink-2">
                {formatCount(action.done + action.leftAlone)} of {formatCount(action.total)}
              </span>
              {may(action) && (
                <Button onClick={() => changing.mutate({ id: action.id, what: "cancel" })}>Stop</Button>
              )}
            </>
          ) : (
            <>
              <span role="status" className="min-w-0 flex-1">
                {saysOfAction(action, nameOf)}
              </span>
              {action.undoesId === null && action.done > 0 && may(action) && (
                <Button
                  disabled={changing.isPending}
                  onClick={() => changing.mutate({ id: action.id, what: "undo" })}
                >
                  Undo
                </Button>
              )}
              <Button
                variant="quiet"
                size="icon"
                aria-label="Dismiss"
                onClick={() => setHidden(new Set([...hidden, action.id]))}
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
