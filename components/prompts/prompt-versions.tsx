"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import { Select } from "#components/ui/select.tsx";
import type { PromptDetail, PromptVersionRow } from "#lib/prompt-versions/schemas.ts";
import { editPromptMutation } from "./queries.ts";

const WordComparison = dynamic(() => import("#components/ui/word-comparison.tsx"), { ssr: false });

type Props = {
  prompt: PromptDetail;
  /** A version named in the address, as a model call does. */
  asked: number | null;
};

/** Any two versions, compared by words; an older one can be made the newest again. */
export function PromptVersions({ prompt, asked }: Props) {
  const { versions } = prompt;
  const named = versions.find(({ version }) => version === asked);
  const [chosen, setChosen] = useState(named?.version ?? prompt.version);
  const [base, setBase] = useState<number | null>(null);
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0];
  const place = versions.findIndex(({ version }) => version === shown?.version);
  const before = versions.find(({ version }) => version === base) ?? versions[place + 1] ?? shown;
  if (!shown || !before) return <EmptyState title="No version yet">There is nothing to compare.</EmptyState>;
  const options = versions.map(({ version, source }) => ({
    value: String(version),
    label: `Version ${version}${source === "built-in" ? ", built in" : ""}`,
  }));
  return (
    <div className="mx-auto grid max-w-[1000px] gap-4">
      {asked !== null && !named && (
        <p className="text-caution">Version {asked} of this prompt is not stored here.</p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Version">
          {(ids) => (
            <Select
              {...ids}
              value={String(shown.version)}
              onValueChange={(value) => setChosen(Number(value))}
              options={options}
            />
          )}
        </Field>
        <Field label="Compared with">
          {(ids) => (
            <Select
              {...ids}
              value={String(before.version)}
              onValueChange={(value) => setBase(Number(value))}
              options={options}
            />
          )}
        </Field>
        <RollBack prompt={prompt} to={shown} onDone={setChosen} />
      </div>
      <About row={shown} isCurrent={shown.version === prompt.version} />
      {shown.messages.map((message, index) => (
        <section key={index} aria-label={`Message ${index + 1}, ${message.role}`} className="grid gap-1">
          <h2 className="text-label font-semibold text-ink-2">{message.role}</h2>
          <WordComparison
            label={`message ${index + 1}, compared`}
            before={before.messages[index]?.content ?? ""}
            after={message.content}
          />
        </section>
      ))}
    </div>
  );
}

function About({ row, isCurrent }: { row: PromptVersionRow; isCurrent: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2">
      {isCurrent && <Badge tone="accent">current</Badge>}
      <span>
        {row.source === "built-in" ? (
          "Comes with Paddock"
        ) : (
          <>
            By <PersonName id={row.actorId} />
          </>
        )}
      </span>
      {row.createdAt && row.source === "edited" && (
        <time dateTime={row.createdAt} suppressHydrationWarning>
          {formatMoment(row.createdAt)}
        </time>
      )}
      {row.reason && <span className="break-words">· {row.reason}</span>}
    </p>
  );
}

type RollBackProps = { prompt: PromptDetail; to: PromptVersionRow; onDone: (version: number) => void };

/** Nothing is lost: the old text becomes the newest version. */
function RollBack({ prompt, to, onDone }: RollBackProps) {
  const saving = useMutation(editPromptMutation(prompt.name, useQueryClient()));
  if (to.version === prompt.version) return null;
  return (
    <>
      <AllowedButton
        needs="curate"
        disabled={saving.isPending}
        onClick={() =>
          saving.mutate(
            {
              version: prompt.version,
              messages: to.messages,
              reason: `Rolled back to version ${to.version}`,
            },
            { onSuccess: ({ version }) => onDone(version) },
          )
        }
      >
        {saving.isPending ? "Rolling back…" : `Roll back to version ${to.version}`}
      </AllowedButton>
      {saving.error && (
        <p role="alert" className="break-words text-bad">
          {saving.error.message}
        </p>
      )}
    </>
  );
}
