"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, type FormEvent, type ReactNode } from "react";
import type { z } from "zod";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { StartRun } from "#lib/runs/schemas.ts";
import { startRunMutation } from "./queries.ts";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  /** What the button says: "Build 51 tools". */
  startLabel: string;
  /** Null while the form cannot be sent. */
  input: z.input<typeof StartRun> | null;
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
  children,
}: Props) {
  const formId = useId();
  const router = useRouter();
  const starting = useMutation(startRunMutation(useQueryClient()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input && !starting.isPending)
      starting.mutate(input, { onSuccess: ({ id }) => router.push(`/runs/${id}`) });
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
            type="submit"
            form={formId}
            variant="primary"
            disabled={!input || starting.isPending || starting.isSuccess}
          >
            {starting.isPending || starting.isSuccess ? "Starting…" : startLabel}
          </Button>
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
      </form>
    </Dialog>
  );
}
