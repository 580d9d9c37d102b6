"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { InboxItemRow } from "#lib/inbox/schemas.ts";
import { InboxRow } from "./inbox-row.tsx";
import { inboxAddress } from "./inbox-words.ts";
import { inboxQuery, markReadMutation } from "./queries.ts";

/** What others said to one or did that concerns one, the newest first. */
export function InboxView() {
  const router = useRouter();
  const toast = useToast();
  const [isUnreadOnly, setIsUnreadOnly] = useState(false);
  const [cursor, setCursor] = useState(-1);
  const list = useInfiniteQuery(inboxQuery(isUnreadOnly));
  const marking = useMutation({
    ...markReadMutation(useQueryClient()),
    onError: (error) => toast({ title: "Not marked", description: error.message, tone: "bad" }),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = items;
  const here = items[cursor];
  const toggle = ({ id, readAt }: InboxItemRow) => marking.mutate({ ids: [id], isRead: readAt === null });
  const open = (item: InboxItemRow) => {
    if (item.readAt === null) toggle(item);
    router.push(inboxAddress(item));
  };
  const markAll = () => newest && marking.mutate({ upTo: newest.id });
  useKeys("Inbox", [
    { keys: "j", label: "Next", run: () => setCursor(Math.min(cursor + 1, items.length - 1)) },
    { keys: "k", label: "Before", run: () => setCursor(Math.max(cursor - 1, 0)) },
    { keys: "Enter", label: "Open", run: () => here && open(here) },
    { keys: "x", label: "Mark as read, or as unread", run: () => here && toggle(here) },
    { keys: "A", label: "Mark all as read", run: markAll },
  ]);
  return (
    <>
      <PageHeader
        title="Inbox"
        actions={
          <>
            <label className="flex min-h-6 items-center gap-2">
              <Checkbox
                checked={isUnreadOnly}
                onChange={() => {
                  setIsUnreadOnly(!isUnreadOnly);
                  setCursor(-1);
                }}
              />
              Unread only
            </label>
            <Button
              disabled={marking.isPending || items.every(({ readAt }) => readAt !== null)}
              onClick={markAll}
            >
              Mark all as read
            </Button>
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending && <SkeletonRows count={6} label="Reading the inbox" />}
        {list.isError && items.length === 0 && (
          <ErrorState
            title="The inbox could not be read"
            error={list.error}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.data && items.length === 0 && (
          <EmptyState title={isUnreadOnly ? "Nothing unread" : "Nothing yet"}>
            Comments that name you, answer you or are on cases that you reviewed come here, and so do queues
            that are given to you and how your cases were settled.
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul aria-label="Inbox">
            {items.map((item, index) => (
              <InboxRow
                key={item.id}
                item={item}
                isHere={index === cursor}
                onOpen={() => open(item)}
                onToggle={() => toggle(item)}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button
            className="m-4"
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
