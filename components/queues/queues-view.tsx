"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { useRowCursor } from "#components/list/use-row-keys.ts";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { queuesQuery } from "./queries.ts";
import { QueueRow } from "./queue-row.tsx";

/** All review queues, newest first. */
export function QueuesView() {
  const router = useRouter();
  const list = useInfiniteQuery(queuesQuery());
  const queues = itemsOf(list);
  const mayMake = useWhyNot("curate") === null;
  const { cursor } = useRowCursor({
    items: queues,
    noun: "queue",
    onOpen: ({ id }) => router.push(`/review/${id}`),
  });
  useKeys(
    "This page",
    mayMake ? [{ keys: "n", label: "New queue", run: () => router.push("/review/new") }] : [],
  );
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
      <ListStates
        list={list}
        what="the queues"
        isEmpty={queues.length === 0}
        empty={<NoQueues mayMake={mayMake} />}
      >
        <ListRows label="Review queues" list={list}>
          {queues.map((queue, index) => (
            <QueueRow key={queue.id} queue={queue} isHere={index === cursor} />
          ))}
        </ListRows>
      </ListStates>
    </>
  );
}

function NoQueues({ mayMake }: { mayMake: boolean }) {
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
      A queue hands out cases to several people, so that nobody looks at what another has on screen, and shows
      how far they agree. {!mayMake && "A curator makes one."}
    </EmptyState>
  );
}
