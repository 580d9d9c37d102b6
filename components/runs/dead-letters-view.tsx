"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { CountBadge } from "#components/list/count-badge.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { SelectionBar } from "#components/list/selection-bar.tsx";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { DeadLetterRow, deadLetterAddress } from "./dead-letter-row.tsx";
import { deadLettersQuery, sendBackMutation } from "./queries.ts";
import { RunsTabs } from "./runs-tabs.tsx";

/** What kept ending its worker or could not be delivered, over all runs; it rests here until it is sent back. */
export function DeadLettersView() {
  const router = useRouter();
  const toast = useToast();
  const list = useInfiniteQuery(deadLettersQuery());
  const letters = itemsOf(list);
  const total = list.data?.pages[0]?.total ?? 0;
  const rows = useRowKeys({
    items: letters,
    noun: "letter",
    onOpen: (letter) => router.push(deadLetterAddress(letter)),
    matching: total,
    list: "dead letters",
  });
  const sending = useMutation({
    ...sendBackMutation(useQueryClient()),
    onSuccess: ({ sentBack }) => {
      rows.clear();
      toast({ title: `${formatCountOf(sentBack, "letter")} sent back`, tone: "good" });
    },
    onError: (error) => toast({ title: "Nothing was sent back", description: error.message, tone: "bad" }),
  });
  const sendSelected = () =>
    sending.mutate(rows.selection.kind === "all" ? { all: true } : { ids: [...rows.selection.ids] });
  return (
    <>
      <PageHeader
        title="Dead letters"
        parent={{ title: "Runs", href: "/runs" }}
        badges={<CountBadge counts={{ matching: total, total }} isFiltered={false} />}
        actions={
          total > 0 && (
            <AllowedButton
              needs="curate"
              disabled={sending.isPending}
              onClick={() => sending.mutate({ all: true })}
            >
              Send back all {formatCount(total)}
            </AllowedButton>
          )
        }
      />
      <RunsTabs current="dead-letters" />
      <ListStates list={list} what="the dead letters" isEmpty={letters.length === 0} empty={<NoLetters />}>
        <ListRows label="Dead letters" list={list}>
          {letters.map((letter, index) => (
            <DeadLetterRow
              key={letter.id}
              letter={letter}
              isHere={index === rows.cursor}
              isChosen={rows.isSelected(letter)}
              isBusy={sending.isPending}
              onPress={(isRange) => rows.press(index, isRange)}
              onSendBack={() => sending.mutate({ ids: [letter.id] })}
            />
          ))}
        </ListRows>
      </ListStates>
      <SelectionBar rows={rows} matching={total}>
        <AllowedButton needs="curate" variant="primary" disabled={sending.isPending} onClick={sendSelected}>
          Send back {formatCount(rows.count)}
        </AllowedButton>
      </SelectionBar>
    </>
  );
}

function NoLetters() {
  return (
    <EmptyState
      title="No dead letters"
      action={
        <Button asChild>
          <Link href="/runs">To the runs</Link>
        </Button>
      }
    >
      What ends its worker ten times over, or cannot be delivered at all, is put here and worked on no more,
      so that the others go on. Once the cause is mended, it is sent back from here.
    </EmptyState>
  );
}
