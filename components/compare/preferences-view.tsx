"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { downloadExport } from "#components/cases/download-export.ts";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRow, ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { PreferenceRow } from "#lib/preferences/schemas.ts";
import { preferencesQuery, undoPreferenceMutation } from "./queries.ts";

const keyOf = ({ caseId, revision, branch }: PreferenceRow["chosen"]): string =>
  branch === null ? `${caseId}@${revision}` : `${caseId}.${branch}`;

/** All pairs of which one was chosen, newest first. */
export function PreferencesView() {
  const toast = useToast();
  const list = useInfiniteQuery(preferencesQuery());
  const rows = itemsOf(list);
  const exporting = useMutation({
    mutationFn: () => downloadExport({ format: "preferences" }),
    onSuccess: (fileName) => toast({ title: "Exported", description: fileName, tone: "good" }),
    onError: (failure) => toast({ title: "Not exported", description: failure.message, tone: "bad" }),
  });
  return (
    <>
      <PageHeader
        title="Pairs"
        parent={{ title: "Cases", href: "/cases" }}
        actions={
          <Button
            variant="primary"
            disabled={rows.length === 0 || exporting.isPending}
            onClick={() => exporting.mutate()}
          >
            {exporting.isPending ? "Writing…" : "Export pairs"}
          </Button>
        }
      />
      <ListStates list={list} what="the pairs" isEmpty={rows.length === 0} empty={<NoPairs />}>
        <ListRows label="Pairs" list={list}>
          {rows.map((row) => (
            <Pair key={row.id} row={row} />
          ))}
        </ListRows>
      </ListStates>
    </>
  );
}

function NoPairs() {
  return (
    <EmptyState
      title="No pair has been chosen from yet"
      action={
        <Button asChild>
          <Link href="/cases">To the cases</Link>
        </Button>
      }
    >
      Select two cases of the same instruction and compare them, or play a case again from one of its steps.
      What you choose is kept for preference training.
    </EmptyState>
  );
}

function Pair({ row }: { row: PreferenceRow }) {
  const client = useQueryClient();
  const toast = useToast();
  const undoing = useMutation(undoPreferenceMutation(client));
  return (
    <ListRow isHere={false} className="grid gap-1 px-5 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Link
          href={`/compare?cases=${keyOf(row.chosen)},${keyOf(row.rejected)}`}
          dir="auto"
          className="min-w-0 flex-1 basis-[240px] font-medium break-words text-accent hover:underline"
        >
          {row.instruction || "(no instruction)"}
        </Link>
        <Badge>{row.toolName}</Badge>
        {row.isBlind && <Badge tone="outline">blind</Badge>}
        <AllowedButton
          needs="review"
          size="small"
          disabled={undoing.isPending}
          onClick={() =>
            undoing.mutate(row.id, {
              onError: (failure) =>
                toast({ title: "Not taken back", description: failure.message, tone: "bad" }),
            })
          }
        >
          Take back
        </AllowedButton>
      </div>
      <p className="break-words">
        <span className="text-good">{row.chosen.model || "imported"}</span> over{" "}
        <span className="text-bad">{row.rejected.model || "imported"}</span>
        {row.reason && <span dir="auto">: {row.reason}</span>}
      </p>
      <p className="text-label text-ink-2">
        <PersonName id={row.actorId} /> · <Age at={row.createdAt} />
      </p>
    </ListRow>
  );
}
