"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { CodeView } from "#components/ui/code-view.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCost, formatCount, formatDuration } from "#components/ui/figures.ts";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { ModelCallDetail, ModelCallSummary } from "#lib/cases/schemas.ts";
import type { ToolCall } from "#lib/llm/chat.ts";
import { modelCallQuery } from "./queries.ts";

type Props = { title: string; calls: ModelCallSummary[]; onClose: () => void };

/** The model calls behind a step: what was asked, what was answered, what it took. */
export function ModelCallsDialog({ title, calls, onClose }: Props) {
  const [chosen, setChosen] = useState(calls[0]?.id ?? null);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description="What the model was asked, and its answer to the letter."
      size="large"
    >
      {calls.length === 0 ? (
        <p className="text-ink-2">No model was asked here.</p>
      ) : (
        <div className="grid gap-4 md:grid-cols-[200px_minmax(0,1fr)]">
          <ul aria-label="Calls" className="grid content-start gap-0.5">
            {calls.map((call) => (
              <li key={call.id}>
                <button
                  type="button"
                  aria-pressed={call.id === chosen}
                  onClick={() => setChosen(call.id)}
                  className="w-full rounded-control px-2 py-1 text-left hover:bg-soft aria-pressed:bg-soft"
                >
                  <span className="flex items-center gap-2 font-medium">
                    {call.agent}
                    {call.outcome !== "answered" && <Badge tone="bad">{call.outcome}</Badge>}
                  </span>
                  <span className="text-label text-ink-2">
                    {formatCount(call.promptTokens + call.completionTokens)} tok ·{" "}
                    {formatDuration(call.latencyMs)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {chosen && <ModelCall id={chosen} />}
        </div>
      )}
    </Dialog>
  );
}

function ModelCall({ id }: { id: string }) {
  const { data: call, error, refetch } = useQuery(modelCallQuery(id));
  if (error)
    return <ErrorState title="The call could not be fetched" error={error} onRetry={() => void refetch()} />;
  if (!call) return <SkeletonRows count={8} label="The call is being fetched" />;
  return (
    <div className="grid min-w-0 gap-3">
      <Facts call={call} />
      {call.errorMessage && <p className="break-words text-bad">{call.errorMessage}</p>}
      <section aria-label="Answer" className="grid gap-1">
        <h3 className="text-label font-semibold text-ink-2">
          Answer{call.finishReason === "length" && " (cut off at the token limit)"}
        </h3>
        {call.answer === null ? (
          <p className="text-ink-2">There was none.</p>
        ) : (
          (call.answer !== "" || call.toolCalls.length === 0) && (
            <CodeView label="the answer" text={call.answer} />
          )
        )}
        <Calls calls={call.toolCalls} of="the answer" />
      </section>
      {call.request.messages.map((message, place) => (
        <section key={place} aria-label={`Message ${place + 1}, ${message.role}`} className="grid gap-1">
          <h3 className="text-label font-semibold text-ink-2">Asked: {message.role}</h3>
          {(message.content !== "" || !message.toolCalls?.length) && (
            <CodeView label={`message ${place + 1}`} text={message.content} />
          )}
          <Calls calls={message.toolCalls ?? []} of={`message ${place + 1}`} />
        </section>
      ))}
      {call.request.tools && (
        <details>
          <summary className="w-fit text-label font-semibold text-ink-2 hover:text-ink">
            Tools it could call: {call.request.tools.map((tool) => tool.name).join(", ")}
          </summary>
          <CodeView label="the tools" text={JSON.stringify(call.request.tools, null, 2)} />
        </details>
      )}
    </div>
  );
}

/** Native tool calls, each as its name and the arguments to the letter. */
function Calls({ calls, of }: { calls: ToolCall[]; of: string }) {
  return calls.map((call, place) => (
    <div key={place} className="grid gap-1">
      <p className="text-label text-ink-2">
        calls <code className="font-semibold break-all text-tool">{call.name || "(no name)"}</code>
      </p>
      <CodeView label={`the arguments of call ${place + 1} of ${of}`} text={call.arguments} />
    </div>
  ));
}

function Facts({ call }: { call: ModelCallDetail }) {
  const facts = [
    ["Model", `${call.model} at ${call.endpoint}`],
    [
      "Prompt",
      <Link
        key="prompt"
        href={`/prompts/${encodeURIComponent(call.promptName)}?version=${call.promptVersion}`}
        className="text-accent hover:underline"
      >
        {call.promptName}, version {call.promptVersion}
      </Link>,
    ],
    ["Tokens", `${formatCount(call.promptTokens)} in, ${formatCount(call.completionTokens)} out`],
    ["Took", formatDuration(call.latencyMs)],
    ["Cost", formatCost(call.costMicroUsd)],
    ["Outcome", call.httpStatus === null ? call.outcome : `${call.outcome} (HTTP ${call.httpStatus})`],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-label text-ink-2">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
