"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { toolsQuery } from "#components/tools/queries.ts";
import { CodeView } from "#components/ui/code-view.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { PromptVersionRow } from "#lib/prompt-versions/schemas.ts";
import { promptPreviewQuery } from "./queries.ts";

type Props = { name: string; messages: PromptVersionRow["messages"] };

/** What a model would get for a tool: the text as it stands in the editor, saved or not. */
export function PromptPreviewPane({ name, messages }: Props) {
  const tools = useInfiniteQuery(toolsQuery({ status: ["ready"], category: [], run: [] }));
  const [toolId, setToolId] = useState<string | undefined>();
  const shown = useDeferredValue(messages);
  const preview = useQuery(promptPreviewQuery(name, { messages: shown, ...(toolId ? { toolId } : {}) }));
  const options = (tools.data?.pages[0]?.items ?? []).map((tool) => ({ value: tool.id, label: tool.name }));
  return (
    <div className="mx-auto grid max-w-[1000px] gap-4">
      {options.length > 0 && (
        <div className="w-72">
          <Field label="With the values of">
            {(ids) => (
              <Select
                {...ids}
                value={toolId ?? preview.data?.toolId ?? ""}
                onValueChange={setToolId}
                options={options}
              />
            )}
          </Field>
        </div>
      )}
      {preview.isPending && <SkeletonRows count={8} label="Making the preview" />}
      {preview.isError && (
        <ErrorState
          title="The preview could not be made"
          error={preview.error}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && (
        <>
          <p
            role="status"
            className={preview.data.problems.length > 0 ? "break-words text-bad" : "text-ink-2"}
          >
            {preview.data.problems.length > 0
              ? preview.data.problems.map(({ at, message }) => `${at}: ${message}`).join(" ")
              : `About ${formatCount(preview.data.tokens)} tokens. What is not the tool's is made up.`}
          </p>
          {preview.data.messages.map((message, index) => (
            <section key={index} aria-label={`Message ${index + 1}, ${message.role}`} className="grid gap-1">
              <h2 className="text-label font-semibold text-ink-2">{message.role}</h2>
              <CodeView label={`message ${index + 1}`} text={message.content} />
            </section>
          ))}
        </>
      )}
    </div>
  );
}
