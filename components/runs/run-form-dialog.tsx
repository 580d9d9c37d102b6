"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, type FormEvent, type ReactNode } from "react";
import type { z } from "zod";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { StartRun } from "#lib/runs/schemas.ts";
import { EstimateLine } from "./estimate-line.tsx";
import { cloneRunMutation, startRunMutation } from "./queries.ts";

const DRY_RUN_ITEMS = 3;

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  /** What the button says: "Build 51 tools". */
  startLabel: string;
  /** Null while the form cannot be sent. */
  input: z.input<typeof StartRun> | null;
  /** The run of whose items a copy is made; without it, `input` says which are meant. */
  cloneOf?: string;
  children: ReactNode;
};

/** The frame of a new run: sends it and goes to its page. A refusal stays in the form. */
export function RunFormDialog({
  open,
  onOpenChange,
  title,
  description,
  startLabel,
  input,
  cloneOf,
  children,
}: Props) {
  const formId = useId();
  const router = useRouter();
  const client = useQueryClient();
  const mutation = cloneOf === undefined ? startRunMutation(client) : cloneRunMutation(cloneOf, client);
  const starting = useMutation<{ id: string }, Error, z.input<typeof StartRun>>(mutation);
  const start = (more: { atMost?: number; title?: string }) => {
    if (input && !starting.isPending && !starting.isSuccess)
      starting.mutate({ ...input, ...more }, { onSuccess: ({ id }) => router.push(`/runs/${id}`) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start({});
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            disabled={!input || starting.isPending || starting.isSuccess}
            onClick={() => start({ atMost: DRY_RUN_ITEMS, title: `${title}: dry run` })}
          >
            Dry run of {DRY_RUN_ITEMS}
          </Button>
          <AllowedButton
            needs="curate"
            type="submit"
            form={formId}
            variant="primary"
            disabled={!input || starting.isPending || starting.isSuccess}
          >
            {starting.isPending || starting.isSuccess ? "Starting…" : startLabel}
          </AllowedButton>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-4">
        {starting.error && (
          <p
            role="alert"
            className="rounded-control border border-bad/40 bg-bad-soft px-3 py-2 break-words text-bad"
          >
            {starting.error.message}
          </p>
        )}
        {children}
        {cloneOf === undefined && <EstimateLine input={input} />}
      </form>
    </Dialog>
  );
}
