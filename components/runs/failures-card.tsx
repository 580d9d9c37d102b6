"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { branchCaseOf } from "./branch-case-of.ts";
import { retryCauseMutation, runActionMutation } from "./queries.ts";
import { runActions } from "./run-progress.ts";
import { waysOn } from "./ways-on.ts";

/** Failed items by cause, each with its way on: look at them, mend what they failed of, try them again. */
export function FailuresCard({ run }: { run: RunDetail }) {
  const retrying = useMutation(runActionMutation(run.id, useQueryClient()));
  if (run.failures.length === 0) return null;
  const canRetry = runActions(run).includes("retry-failed");
  return (
    <Card
      title="Failures by cause"
      aside={
        canRetry && (
          <AllowedButton
            needs="curate"
            variant="link"
            size="small"
            disabled={retrying.isPending}
            onClick={() => retrying.mutate("retry-failed")}
          >
            Retry all {formatCount(run.counts.failed)}
          </AllowedButton>
        )
      }
    >
      <ul>
        {run.failures.map((failure) => (
          <Cause key={`${failure.code} ${failure.message}`} run={run} failure={failure} />
        ))}
      </ul>
      {retrying.error && (
        <p role="alert" className="text-bad">
          {retrying.error.message}
        </p>
      )}
    </Card>
  );
}

function Cause({ run, failure }: { run: RunDetail; failure: RunDetail["failures"][number] }) {
  const { code, message, count } = failure;
  const toast = useToast();
  const retrying = useMutation({
    ...retryCauseMutation(run.id, useQueryClient()),
    onSuccess: () => toast({ title: `${formatCountOf(count, "item")} under way again` }),
    onError: (error) => toast({ title: "That did not work", description: error.message, tone: "bad" }),
  });
  const items = new URLSearchParams({ status: "failed", code, message });
  return (
    <li className="grid gap-1.5 border-b border-soft py-2 first:pt-0 last:border-0 last:pb-0">
      <p className="flex items-baseline justify-between gap-3">
        <span className="line-clamp-3 min-w-0 break-words" title={message} dir="auto">
          {message || code}
        </span>
        <span className="font-semibold">{formatCount(count)}</span>
      </p>
      <p className="flex flex-wrap items-center gap-1.5">
        <AllowedButton
          needs="curate"
          size="small"
          disabled={retrying.isPending || run.status === "queued"}
          onClick={() => retrying.mutate({ code, message })}
          aria-label={`Retry these: ${message || code}`}
        >
          Retry these
        </AllowedButton>
        <Button asChild size="small">
          <Link href={`/runs/${run.id}?${items.toString()}#items`} aria-label={`Look at: ${message || code}`}>
            Look
          </Link>
        </Button>
        {waysOn(failure, { ...run, branchOf: branchCaseOf(run) }).map(({ label, href }) => (
          <Link key={href} href={href} className="px-1 font-medium text-accent hover:underline">
            {label}
          </Link>
        ))}
      </p>
    </li>
  );
}
