"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { DeadLetter } from "#lib/runs/schemas.ts";
import { DeadLetterRow } from "./dead-letter-row.tsx";
import { deadLettersQuery, sendBackMutation } from "./queries.ts";
import { RunsTabs } from "./runs-tabs.tsx";

/** What kept ending its worker or could not be delivered, over all runs; it rests here until it is sent back. */
export function DeadLettersView() {
  const list = useInfiniteQuery(deadLettersQuery());
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Dead letters" parent={{ title: "Runs", href: "/runs" }} />
      <RunsTabs current="dead-letters" />
      {list.isPending && <SkeletonRows count={6} label="Reading the dead letters" />}
      {list.isError && letters.length === 0 && (
        <ErrorState
          title="The dead letters could not be read"
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data && letters.length === 0 && (
        <EmptyState
          title="No dead letters"
          action={
            <Button asChild>
              <Link href="/runs">To the runs</Link>
            </Button>
          }
        >
          What ends its worker ten times over, or cannot be delivered at all, is put here and worked on no
          more, so that the others go on. Once the cause is mended, it is sent back from here.
        </EmptyState>
      )}
      {letters.length > 0 && (
        <Letters list={list} letters={letters} total={list.data?.pages[0]?.total ?? 0} />
      )}
    </>
  );
}

type LettersProps = { list: ReturnType<typeof useInfiniteQuery>; letters: DeadLetter[]; total: number };

function Letters({ list, letters, total }: LettersProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toast = useToast();
  const sending = useMutation({
    ...sendBackMutation(useQueryClient()),
    onSuccess: ({ sentBack }) => {
      setChosen(new Set());
      toast({ title: `${formatCountOf(sentBack, "letter")} sent back`, tone: "good" });
    },
    onError: (error) => toast({ title: "Nothing was sent back", description: error.message, tone: "bad" }),
  });
  // What was sent back meanwhile, here or elsewhere, is no longer meant.
  const ids = letters.map(({ id }) => id).filter((id) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <div className="flex min-h-[42px] shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5">
        <span className="text-ink-2">
          {ids.length > 0
            ? `${formatCount(ids.length)} of ${formatCount(total)} selected`
            : formatCountOf(total, "letter")}
        </span>
        <span className="ml-auto flex flex-wrap gap-2">
          {ids.length > 0 && (
            <AllowedButton
              needs="curate"
              variant="primary"
              disabled={sending.isPending}
              onClick={() => sending.mutate({ ids })}
            >
              Send back {formatCount(ids.length)}
            </AllowedButton>
          )}
          <AllowedButton
            needs="curate"
            disabled={sending.isPending}
            onClick={() => sending.mutate({ all: true })}
          >
            Send back all {formatCount(total)}
          </AllowedButton>
        </span>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4">
        <ul aria-label="Dead letters">
          {letters.map((letter) => (
            <DeadLetterRow
              key={letter.id}
              letter={letter}
              isChosen={chosen.has(letter.id)}
              isBusy={sending.isPending}
              onToggle={() => toggle(letter.id)}
              onSendBack={() => sending.mutate({ ids: [letter.id] })}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            className="my-3"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? "Reading…" : "Show more"}
          </Button>
        )}
      </div>
    </>
  );
}
