"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { useWhyNot } from "#components/ui/me.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { branchCaseOf } from "./branch-case-of.ts";
import { CloneDialog } from "./clone-dialog.tsx";
import { runActionMutation } from "./queries.ts";
import { itemsText, runActions, type RunAction } from "./run-progress.ts";

const canBeCloned = (run: RunDetail): boolean =>
  run.kind === "build-tools" ||
  run.kind === "write-instructions" ||
  (run.kind === "simulate" && branchCaseOf(run) === null);

/** Pause, go on, retry, cancel: those that make sense now. Cancelling asks first. */
export function RunActions({ run }: { run: RunDetail }) {
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [opened, openDialog] = useOpenedDialog();
  const acting = useMutation({
    ...runActionMutation(run.id, useQueryClient()),
    onError: (error) => toast({ title: "That did not work", description: error.message, tone: "bad" }),
  });
  const mayAct = useWhyNot("curate") === null;
  const actions = runActions(run);
  const act = (action: RunAction) => {
    if (!acting.isPending) acting.mutate(action);
  };
  const toggle: RunAction | undefined = actions.find((action) => action === "pause" || action === "resume");
  useKeys(
    "This run",
    toggle && mayAct
      ? [
          {
            keys: "p",
            label: toggle === "pause" ? "Pause the run" : "Resume the run",
            run: () => act(toggle),
          },
        ]
      : [],
  );
  return (
    <>
      {actions.includes("retry-failed") && (
        <AllowedButton needs="curate" disabled={acting.isPending} onClick={() => act("retry-failed")}>
          Retry {formatCount(run.counts.failed)} failed
        </AllowedButton>
      )}
      {toggle && (
        <AllowedButton needs="curate" disabled={acting.isPending} onClick={() => act(toggle)}>
          {toggle === "pause" ? "Pause" : "Resume"} <Kbd>p</Kbd>
        </AllowedButton>
      )}
      {actions.includes("cancel") && (
        <AllowedButton
          needs="curate"
          variant="bad"
          disabled={acting.isPending}
          onClick={() => setIsAsking(true)}
        >
          Cancel
        </AllowedButton>
      )}
      {run.counts.total > 0 && canBeCloned(run) && (
        <>
          <AllowedButton needs="curate" onClick={() => openDialog("again")}>
            Run again…
          </AllowedButton>
          {opened === "again" && <CloneDialog run={run} open onOpenChange={() => openDialog(null)} />}
        </>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        size="small"
        title="Cancel this run?"
        description={`${itemsText(run.kind, run.counts.queued + run.counts.running)} will not be made. What is done stays.`}
        footer={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep it running</Button>
            <Button
              variant="bad"
              onClick={() => {
                setIsAsking(false);
                act("cancel");
              }}
            >
              Cancel the run
            </Button>
          </>
        }
      >
        <p className="text-ink-2">To stop for a while only, pause it.</p>
      </Dialog>
    </>
  );
}
