"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { runActionMutation } from "./queries.ts";
import { runActions } from "./run-progress.ts";

/** Failed items by cause; each leads to those items. */
export function FailuresCard({ run }: { run: RunDetail }) {
  const retrying = useMutation(runActionMutation(run.id, useQueryClient()));
  if (run.failures.length === 0) return null;
  const canRetry = runActions(run).includes("retry-failed");
  return (
    <Card
      title="Failures by cause"
      aside={
        canRetry && (
          <Button
            variant="link"
            size="small"
            disabled={retrying.isPending}
            onClick={() => retrying.mutate("retry-failed")}
          >
            Retry all {formatCount(run.counts.failed)}
          </Button>
        )
      }
    >
      <ul>
        {run.failures.map((failure) => (
          <li
            key={`${failure.code} ${failure.message}`}
            className="grid grid-cols-[1fr_auto_auto] items-center gap-3 border-b border-soft py-1.5 last:border-0"
          >
            <span className="line-clamp-3 min-w-0 break-words" title={failure.message} dir="auto">
              {failure.message}
            </span>
            <span className="font-semibold">{formatCount(failure.count)}</span>
            <Button asChild size="small">
              <Link
                href={`/runs/${run.id}?status=failed&code=${encodeURIComponent(failure.code)}#items`}
                aria-label={`Look at: ${failure.message}`}
              >
                Look
              </Link>
            </Button>
          </li>
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
