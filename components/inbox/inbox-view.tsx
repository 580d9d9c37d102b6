"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { useRowCursor } from "#components/list/use-row-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
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
  const list = useInfiniteQuery(inboxQuery(isUnreadOnly));
  const marking = useMutation({
    ...markReadMutation(useQueryClient()),
    onError: (error) => toast({ title: "Not marked", description: error.message, tone: "bad" }),
  });
  const items = itemsOf(list);
  const [newest] = items;
  const toggle = ({ id, readAt }: InboxItemRow) => marking.mutate({ ids: [id], isRead: readAt === null });
  const open = (item: InboxItemRow) => {
    if (item.readAt === null) toggle(item);
    router.push(inboxAddress(item));
  };
  const markAll = () => newest && marking.mutate({ upTo: newest.id });
  const { cursor, setCursor, here } = useRowCursor({ items, noun: "message", onOpen: open });
  useKeys("This list", [
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
      <ListStates
        list={list}
        what="the inbox"
        isEmpty={items.length === 0}
        empty={
          <EmptyState title={isUnreadOnly ? "Nothing unread" : "Nothing yet"}>
            Comments that name you, answer you or are on cases that you reviewed come here, and so do queues
            that are given to you and how your cases were settled.
          </EmptyState>
        }
      >
        <ListRows label="Inbox" list={list}>
          {items.map((item, index) => (
            <InboxRow
              key={item.id}
              item={item}
              isHere={index === cursor}
              onOpen={() => open(item)}
              onToggle={() => toggle(item)}
            />
          ))}
        </ListRows>
      </ListStates>
    </>
  );
}
