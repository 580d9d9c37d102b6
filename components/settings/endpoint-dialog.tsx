"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { EndpointRow } from "#lib/llm/schemas.ts";
import { draftOf, newEndpointDraft, readEndpoint, type EndpointDraft } from "./endpoint-draft.ts";
import { EndpointKeyField } from "./endpoint-key-field.tsx";
import { putEndpointMutation } from "./queries.ts";

type TextField =
  | "name"
  | "baseUrl"
  | "model"
  | "maxConcurrencyText"
  | "timeoutText"
  | "requestsText"
  | "tokensText"
  | "promptPriceText"
  | "completionPriceText";
type Props = { endpoint: EndpointRow | null; onClose: () => void };

/** Adds an endpoint, or changes one; its name cannot change. */
export function EndpointDialog({ endpoint, onClose }: Props) {
  const formId = useId();
  const [draft, setDraft] = useState(endpoint ? draftOf(endpoint) : newEndpointDraft);
  const [isTried, setIsTried] = useState(false);
  const putting = useMutation(putEndpointMutation(useQueryClient()));
  const { input, errors } = readEndpoint(draft);
  const change = (part: Partial<EndpointDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (input) putting.mutate({ name: draft.name, input }, { onSuccess: onClose });
  };
  const text = (
    field: TextField,
    label: string,
    rest: { hint?: string; placeholder?: string; isFixed?: boolean } = {},
  ) => (
    <Field
      label={label}
      {...(rest.hint ? { hint: rest.hint } : {})}
      error={isTried ? errors[field] : undefined}
    >
      {(ids) => (
        <Input
          {...ids}
          value={draft[field]}
          placeholder={rest.placeholder}
          readOnly={rest.isFixed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={endpoint ? `Endpoint ${endpoint.name}` : "Add an endpoint"}
      description="Anything that speaks OpenAI chat completions."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" disabled={putting.isPending}>
            {putting.isPending ? "Saving…" : "Save"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3" noValidate>
        {putting.error && (
          <p
            role="alert"
            className="rounded-control border border-bad/40 bg-bad-soft px-3 py-2 break-words text-bad"
          >
            {putting.error.message}
          </p>
        )}
        {text("name", "Name", { isFixed: endpoint !== null, placeholder: "local-qwen" })}
        {text("baseUrl", "Base URL", { placeholder: "https://api.openai.com/v1" })}
        {text("model", "Model", { placeholder: "gpt-4.1-mini" })}
        <EndpointKeyField
          value={draft.apiKey}
          hasKey={endpoint?.hasKey ?? false}
          onChange={(apiKey) => change({ apiKey })}
          error={isTried ? errors.apiKey : undefined}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          {text("maxConcurrencyText", "Calls at once, at most")}
          {text("timeoutText", "Seconds until a call is given up")}
          {text("requestsText", "Requests a minute, at most")}
          {text("tokensText", "Tokens a minute, at most")}
          {text("promptPriceText", "$ per million tokens in")}
          {text("completionPriceText", "$ per million tokens out")}
        </div>
        <label htmlFor={`${formId}-default`} className="flex items-center gap-2">
          <Checkbox
            id={`${formId}-default`}
            checked={draft.isDefault}
            onChange={(event) => change({ isDefault: event.target.checked })}
          />
          Used where a run names no endpoint
        </label>
      </form>
    </Dialog>
  );
}
