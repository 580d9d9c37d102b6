"use client";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useKeys, useKeysWait } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { QueueDetail } from "#lib/queues/schemas.ts";
import type { Kept } from "./place-keeper.ts";
import { isUnderWay, refreshQueues } from "./queries.ts";

type Props = {
  queue: QueueDetail;
  end: NonNullable<Kept["end"]>;
  canUndo: boolean;
  onUndo: () => void;
};

/** There is no case to get now: why, and what next. */
export function QueueEnd({ queue, end, canUndo, onUndo }: Props) {
  const client = useQueryClient();
  useKeysWait("end");
  useKeys("This queue", canUndo ? [{ keys: "u", label: "Undo the last decision", run: onUndo }] : []);
  const isWaiting = end.heldByOthers > 0 && !end.isClosed;
  const isFilling = isUnderWay(queue.intake);
  const title = end.isClosed
    ? "The queue is closed"
    : isWaiting
      ? `${formatCountOf(end.heldByOthers, "case")} in other hands`
      : isFilling
        ? "More cases are coming in"
        : "Nothing is left for you here";
  return (
    <>
      <PageHeader title={queue.name} parent={{ title: "Review", href: "/review" }} />
      <EmptyState
        title={title}
        action={
          <>
            <Button asChild variant="primary">
              <Link href={`/review/${queue.id}`} onClick={() => void refreshQueues(client)}>
                See how far it is
              </Link>
            </Button>
            <Button asChild>
              <Link href="/review">Other queues</Link>
            </Button>
            {canUndo && (
              <Button variant="quiet" onClick={onUndo}>
                Undo <Kbd>u</Kbd>
              </Button>
            )}
          </>
        }
      >
        {end.isClosed
          ? "A curator has closed it: no more cases are given out."
          : isWaiting
            ? "One comes to you as soon as somebody lets go of it; you can stay here."
            : isFilling
              ? "They are being put into the queue: come back in a moment."
              : "You have reviewed every case of it that you can. Those that others see differently wait for a curator."}
      </EmptyState>
    </>
  );
}
