"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { QueueRow as Row } from "#lib/queues/schemas.ts";
import { queuesQuery } from "./queries.ts";
import { QueueRow } from "./queue-row.tsx";

/** All review queues, newest first. */
export function QueuesView() {
  const router = useRouter();
  const list = useInfiniteQuery(queuesQuery());
  const queues = list.data?.pages.flatMap((page) => page.items) ?? [];
  const mayMake = useWhyNot("curate") === null;
  const [cursor, setCursor] = useState(-1);
  useKeys("This list", [
    { keys: "j", label: "Next queue", run: () => setCursor(Math.min(cursor + 1, queues.length - 1)) },
    { keys: "k", label: "Queue before", run: () => setCursor(Math.max(cursor - 1, 0)) },
    {
      keys: "Enter",
      label: "Open the queue",
      run: () => {
        const queue = queues[cursor];
        if (queue) router.push(`/review/${queue.id}`);
      },
    },
    ...(mayMake ? [{ keys: "n", label: "New queue", run: () => router.push("/review/new") }] : []),
  ]);
  return (
    <>
      <PageHeader
        title="Review"
        actions={
          mayMake && (
            <Button asChild variant="primary">
              <Link href="/review/new">
                New queue <Kbd>n</Kbd>
              </Link>
            </Button>
          )
        }
      />
      <QueueList list={list} queues={queues} cursor={cursor} mayMake={mayMake} />
    </>
  );
}

type ListProps = {
  list: ReturnType<typeof useInfiniteQuery>;
  queues: Row[];
  cursor: number;
  mayMake: boolean;
};

function QueueList({ list, queues, cursor, mayMake }: ListProps) {
  if (list.isPending) return <SkeletonRows count={8} label="Reading the queues" />;
  if (list.isError && queues.length === 0)
    return (
      <ErrorState
        title="The queues could not be read"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    );
  if (queues.length === 0)
    return (
      <EmptyState
        title="There is no review queue yet"
        action={
          <>
            {mayMake && (
              <Button asChild variant="primary">
                <Link href="/review/new">Make a queue…</Link>
              </Button>
            )}
            <Button asChild>
              <Link href="/cases?decision=pending">Review cases by yourself</Link>
            </Button>
          </>
        }
      >
        A queue hands out cases to several people, so that nobody looks at what another has on screen, and
        shows how far they agree. {!mayMake && "A curator makes one."}
      </EmptyState>
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-3">
      <ul aria-label="Review queues">
        {queues.map((queue, index) => (
          <QueueRow key={queue.id} queue={queue} isCurrent={index === cursor} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="my-3" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? "Reading…" : "Show more"}
        </Button>
      )}
    </div>
  );
}
