"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ToolConnection } from "#lib/live-api/schemas.ts";
import { connectionDraftOf, readConnection, type CredentialDraft } from "./connection-draft.ts";
import { connectionQuery, putConnectionMutation } from "./connection-queries.ts";
import { CredentialRow } from "./credential-row.tsx";

/** Where the real API is and what it is authenticated with, for runs that send each call. */
export function ConnectionTab({ toolId }: { toolId: string }) {
  const query = useQuery(connectionQuery(toolId));
  if (query.isError)
    return (
      <ErrorState
        title="The connection could not be read"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  if (!query.data) return <SkeletonRows count={4} label="Reading the connection" />;
  return <ConnectionForm key={query.dataUpdatedAt} toolId={toolId} connection={query.data} />;
}

function ConnectionForm({ toolId, connection }: { toolId: string; connection: ToolConnection }) {
  const toast = useToast();
  const formId = useId();
  const [draft, setDraft] = useState(() => connectionDraftOf(connection));
  const [isTried, setIsTried] = useState(false);
  const saving = useMutation(putConnectionMutation(toolId, useQueryClient()));
  const { input, errors } = readConnection(draft);
  const errorAt = (at: string) => (isTried ? errors[at] : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (input) saving.mutate(input, { onSuccess: () => toast({ title: "Connection saved", tone: "good" }) });
  };
  const change = (key: string, changed: CredentialDraft | null) =>
    setDraft({
      ...draft,
      credentials: draft.credentials.flatMap((one) => (one.key !== key ? [one] : changed ? [changed] : [])),
    });
  return (
    <form onSubmit={submit} noValidate className="mx-auto grid max-w-[1000px] gap-4">
      <Card title="The real API">
        <p className="mb-3 text-ink-2">
          For runs whose calls are answered by the real API. Secrets go into the request alone: no case,
          prompt, page or log holds them, and an answer that repeats one shows [secret] in its place.
        </p>
        <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_150px_150px]">
          <Field
            label="Base URL"
            hint={
              connection.documentUrl ? "Empty: the document's own server." : "The document names no server."
            }
            error={errorAt("baseUrl")}
          >
            {(ids) => (
              <Input
                {...ids}
                value={draft.baseUrl}
                placeholder={connection.documentUrl || "https://api.example.com/v1"}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => setDraft({ ...draft, baseUrl: event.target.value })}
              />
            )}
          </Field>
          <Field label="Seconds at most" error={errorAt("timeoutMs")}>
            {(ids) => (
              <Input
                {...ids}
                inputMode="decimal"
                value={draft.timeoutText}
                onChange={(event) => setDraft({ ...draft, timeoutText: event.target.value })}
              />
            )}
          </Field>
          <Field label="Kilobytes at most" error={errorAt("bytesMax")}>
            {(ids) => (
              <Input
                {...ids}
                inputMode="decimal"
                value={draft.kilobytesText}
                onChange={(event) => setDraft({ ...draft, kilobytesText: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Card>
      <Card
        title="Credentials"
        aside={
          <Button
            size="small"
            onClick={() =>
              setDraft({
                ...draft,
                credentials: [
                  ...draft.credentials,
                  { key: `${formId} ${Date.now()}`, place: "header", name: "", value: "" },
                ],
              })
            }
          >
            Add a credential
          </Button>
        }
      >
        {draft.credentials.length === 0 && (
          <p className="text-ink-2">None: calls are sent without authentication.</p>
        )}
        <ul>
          {draft.credentials.map((credential, index) => (
            <CredentialRow
              key={credential.key}
              credential={credential}
              isStored={connection.credentials.some(
                ({ place, name }) => place === credential.place && name === credential.name,
              )}
              errors={{
                name: errorAt(`credentials.${index}.name`),
                value: errorAt(`credentials.${index}.value`),
              }}
              onChange={(changed) => change(credential.key, changed)}
              onRemove={() => change(credential.key, null)}
            />
          ))}
        </ul>
      </Card>
      <div className="flex items-center gap-3">
        <AllowedButton needs="own" type="submit" variant="primary" disabled={saving.isPending}>
          {saving.isPending ? "Saving…" : "Save the connection"}
        </AllowedButton>
        {saving.error && (
          <p role="alert" className="break-words text-bad">
            {saving.error.message}
          </p>
        )}
      </div>
    </form>
  );
}
