"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { ToolAnswerRow } from "#lib/answers/schemas.ts";
import { clearAnswersMutation, pinAnswerMutation } from "./answer-queries.ts";

const givenBy: Record<ToolAnswerRow["executor"], string> = {
  model: "by a model",
  schema: "from the schemas",
  http: "by the real API",
};

/** One kept answer: what was asked, what came, how often it was given again. */
export function AnswerItem({ toolId, answer }: { toolId: string; answer: ToolAnswerRow }) {
  const client = useQueryClient();
  const pinning = useMutation(pinAnswerMutation(toolId, client));
  const clearing = useMutation(clearAnswersMutation(toolId, client));
  const error = pinning.error ?? clearing.error;
  const isGood = answer.statusCode < 300;
  const label = `${answer.functionName} ${JSON.stringify(answer.args)}`;
  return (
    <li className="grid gap-1 border-b border-soft px-4 py-2 last:border-0">
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 break-all">
          <span className="font-semibold text-tool">{answer.functionName}</span> {JSON.stringify(answer.args)}
        </code>
        <Badge tone={isGood ? "good" : "bad"}>{answer.statusCode}</Badge>
        {answer.isPinned && <Badge tone="accent">pinned</Badge>}
        <span className="ml-auto flex gap-2">
          <AllowedButton
            needs="curate"
            size="small"
            aria-label={`${answer.isPinned ? "Let go" : "Pin"}: the answer to ${label}`}
            disabled={pinning.isPending}
            onClick={() => pinning.mutate({ id: answer.id, isPinned: !answer.isPinned })}
          >
            {answer.isPinned ? "Let go" : "Pin"}
          </AllowedButton>
          <AllowedButton
            needs="curate"
            size="small"
            variant="quiet"
            aria-label={`Clear the answer to ${label}`}
            disabled={clearing.isPending}
            onClick={() => clearing.mutate([answer.id])}
          >
            Clear
          </AllowedButton>
        </span>
      </div>
      <p className="text-label text-ink-2">
        {givenBy[answer.executor]}, given again {formatCountOf(answer.useCount, "time")}
        {answer.changeCount > 0 && `, after ${formatCountOf(answer.changeCount, "change")} in its case`}
      </p>
      <details>
        <summary className="w-fit text-label text-ink-2 hover:text-ink">
          Answer, {formatCount(answer.bodyLength)} characters
        </summary>
        <pre className="mt-1 max-h-72 overflow-auto rounded-control bg-code-ground p-2 text-[12px] break-words whitespace-pre-wrap">
          {answer.bodyStart}
          {answer.bodyLength > answer.bodyStart.length && " …"}
        </pre>
      </details>
      {error && (
        <p role="alert" className="break-words text-bad">
          {error.message}
        </p>
      )}
    </li>
  );
}
