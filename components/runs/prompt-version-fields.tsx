"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { promptQuery, promptsQuery } from "#components/prompts/queries.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { PromptRow } from "#lib/prompt-versions/schemas.ts";
import type { RunKind } from "#lib/runs/schemas.ts";
import { promptsOfKind } from "./prompts-of-kind.ts";
import type { RunDraft } from "./run-draft.ts";

// Radix gives the empty value a meaning of its own.
const CURRENT = "(current)";

type Props = { kind: RunKind; draft: RunDraft; onChange: (draft: RunDraft) => void };

/** An older version of a prompt, where one is wanted; read only when somebody looks. */
export function PromptVersionFields({ kind, draft, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const prompts = useQuery({ ...promptsQuery(), enabled: isOpen });
  const choose = (name: string, version: number | null) => {
    const { [name]: _, ...others } = draft.prompts;
    onChange({ ...draft, prompts: version === null ? others : { ...others, [name]: version } });
  };
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="w-fit text-ink-2 hover:text-ink">Prompt versions</summary>
      <div className="mt-2 grid items-start gap-3 sm:grid-cols-2">
        {prompts.isError && <p className="text-ink-2">The prompts could not be read.</p>}
        {promptsOfKind(kind, prompts.data ?? []).map((prompt) => (
          <VersionField
            key={prompt.name}
            prompt={prompt}
            version={draft.prompts[prompt.name] ?? null}
            onChange={(version) => choose(prompt.name, version)}
          />
        ))}
      </div>
    </details>
  );
}

type FieldProps = { prompt: PromptRow; version: number | null; onChange: (version: number | null) => void };

function VersionField({ prompt, version, onChange }: FieldProps) {
  const versions = useQuery(promptQuery(prompt.name)).data?.versions ?? [];
  const older = versions.filter((one) => one.version !== prompt.version);
  return (
    <Field label={prompt.title}>
      {(ids) => (
        <Select
          {...ids}
          value={version === null ? CURRENT : String(version)}
          onValueChange={(value) => onChange(value === CURRENT ? null : Number(value))}
          options={[
            { value: CURRENT, label: `Current: version ${prompt.version}` },
            ...older.map((one) => ({
              value: String(one.version),
              label: `Version ${one.version}, ${one.source}${one.reason === "" ? "" : `: ${one.reason}`}`,
            })),
          ]}
        />
      )}
    </Field>
  );
}
