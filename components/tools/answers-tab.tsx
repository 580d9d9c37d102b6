"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { useToast } from "#components/ui/toast.tsx";
import { AnswerItem } from "./answer-item.tsx";
import { answersQuery, clearAnswersMutation } from "./answer-queries.ts";

/** What the tool answered, kept for whoever asks the same in a run that uses it. */
export function AnswersTab({ toolId }: { toolId: string }) {
  const list = useInfiniteQuery(answersQuery(toolId));
  const [isClearing, setIsClearing] = useState(false);
  const items = itemsOf(list);
  return (
    <ListStates list={list} what="the answers" isEmpty={items.length === 0} empty={<NoAnswers />}>
      <div className="mx-auto grid max-w-[1000px] gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <p className="flex-1 text-ink-2">
            The same question gets the same answer across cases, in runs that use the cache. Pinned ones stay
            when the others are cleared.
          </p>
          <AllowedButton needs="curate" size="small" variant="bad" onClick={() => setIsClearing(true)}>
            Clear all but the pinned…
          </AllowedButton>
        </div>
        <ul className="rounded-card border border-line bg-panel">
          {items.map((answer) => (
            <AnswerItem key={answer.id} toolId={toolId} answer={answer} />
          ))}
        </ul>
        <ShowMore list={list} />
        {isClearing && <ClearDialog toolId={toolId} onClose={() => setIsClearing(false)} />}
      </div>
    </ListStates>
  );
}

function NoAnswers() {
  return (
    <EmptyState title="No answers kept">
      A run that is started with <code>useCache</code> keeps what this tool answered, and gives the same
      answer to the same question in every case.
    </EmptyState>
  );
}

function ClearDialog({ toolId, onClose }: { toolId: string; onClose: () => void }) {
  const toast = useToast();
  const clearing = useMutation(clearAnswersMutation(toolId, useQueryClient()));
  const clear = () =>
    clearing.mutate(null, {
      onSuccess: ({ cleared }) => {
        toast({ title: `Cleared ${formatCountOf(cleared, "answer")}`, tone: "good" });
        onClose();
      },
    });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title="Clear the answers"
      description="All that are not pinned are forgotten. Cases keep what they got."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="bad" disabled={clearing.isPending} onClick={clear}>
            {clearing.isPending ? "Clearing…" : "Clear"}
          </Button>
        </>
      }
    >
      {clearing.error ? (
        <p role="alert" className="break-words text-bad">
          {clearing.error.message}
        </p>
      ) : (
        <p className="text-ink-2">The next run that uses the cache asks these questions anew.</p>
      )}
    </Dialog>
  );
}
