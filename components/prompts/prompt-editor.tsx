"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, TextArea } from "#components/ui/input.tsx";
import { ApiError } from "#lib/http/api-client.ts";
import type { PromptDetail, PromptVersionRow } from "#lib/prompt-versions/schemas.ts";
import { editPromptMutation, promptQuery } from "./queries.ts";

type Props = {
  prompt: PromptDetail;
  messages: PromptVersionRow["messages"];
  seenVersion: number;
  isChanged: boolean;
  /** What changed, in words. */
  reason: string;
  onReason: (reason: string) => void;
  onChange: (index: number, content: string) => void;
  /** Saved or thrown away. */
  onDone: () => void;
  /** The newer version was looked at: the next save is on top of it. */
  onSeen: () => void;
};

const TITLES = { system: "Rules (system)", user: "Question (user)", assistant: "Begun answer (assistant)" };

/** The text, a message a field, beside what may stand in it. */
export function PromptEditor({
  prompt,
  messages,
  seenVersion,
  isChanged,
  reason,
  onReason,
  onChange,
  onDone,
  onSeen,
}: Props) {
  const client = useQueryClient();
  const saving = useMutation(editPromptMutation(prompt.name, client));
  const isStale = saving.error instanceof ApiError && saving.error.status === 409;
  const problems = saving.error instanceof ApiError ? (saving.error.problem?.problems ?? []) : [];
  const save = () =>
    saving.mutate(
      { version: seenVersion, messages, reason },
      {
        onSuccess: onDone,
        onError: () => void client.invalidateQueries({ queryKey: promptQuery(prompt.name).queryKey }),
      },
    );
  return (
    <div className="mx-auto grid max-w-[1120px] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged && !saving.isPending) save();
        }}
      >
        {messages.map((message, index) => (
          <Field
            key={index}
            label={`${index + 1}. ${TITLES[message.role]}`}
            error={
              problems
                .filter(({ at }) => at.startsWith(`/messages/${index}`))
                .map(({ at, message: words }) => `${at.replace(/^\/messages\/\d+,? ?/, "")} ${words}`.trim())
                .join(" ") || undefined
            }
          >
            {(ids) => (
              <TextArea
                {...ids}
                value={message.content}
                rows={Math.min(28, message.content.split("\n").length + 4)}
                spellCheck={false}
                dir="auto"
                className="font-mono text-[12px]"
                onChange={(event) => onChange(index, event.target.value)}
              />
            )}
          </Field>
        ))}
        {saving.error && (
          <div
            role="alert"
            className="grid gap-2 rounded-control border border-bad/40 bg-bad-soft px-3 py-2 break-words text-bad"
          >
            {saving.error.message}
            {isStale && (
              <Button
                size="small"
                className="justify-self-start"
                onClick={() => {
                  onSeen();
                  saving.reset();
                }}
              >
                Keep my text, save it on top
              </Button>
            )}
          </div>
        )}
        {isChanged && (
          <div className="flex flex-wrap items-end gap-2">
            <div className="min-w-60 flex-1">
              <Field label="What changed (kept with the version)">
                {(ids) => (
                  <Input
                    {...ids}
                    value={reason}
                    maxLength={500}
                    onChange={(event) => onReason(event.target.value)}
                  />
                )}
              </Field>
            </div>
            <Button
              onClick={() => {
                saving.reset();
                onDone();
              }}
            >
              Throw away
            </Button>
            <AllowedButton needs="curate" type="submit" variant="primary" disabled={saving.isPending}>
              {saving.isPending ? "Saving…" : `Save as version ${prompt.version + 1}`}
            </AllowedButton>
          </div>
        )}
      </form>
      <Card title="Slots">
        <ul className="grid gap-2">
          {prompt.slots.map((slot) => (
            <li key={slot.name}>
              <code className="font-semibold">{`{{${slot.name}}}`}</code>{" "}
              {slot.isRequired && <Badge tone="outline">required</Badge>}
              <p className="text-ink-2">
                {slot.about}
                {slot.block && (
                  <>
                    {" "}
                    · fenced in <code>{`<${slot.block}>`}</code>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-label text-ink-2">
          <code>{"{{#slot}}…{{/slot}}"}</code> is there where the slot has a value,{" "}
          <code>{"{{^slot}}…{{/slot}}"}</code> where it has none.
        </p>
      </Card>
    </div>
  );
}
