"use client";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Done } from "#lib/auth/schemas.ts";
import { api, ApiError } from "#lib/http/api-client.ts";

export type EntranceField = {
  name: string;
  label: string;
  type: "text" | "email" | "password";
  autoComplete: string;
  hint?: string;
  /** Given, and not to be changed. */
  fixed?: string;
};

type Props = {
  /** Of the API, below /api/v1. */
  path: string;
  fields: EntranceField[];
  /** Sent with what is typed. */
  also?: Record<string, string>;
  button: string;
  /** A path of this Paddock. */
  next: string;
};

/** What the API says of one field, "body.code". */
function errorOf(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem?.problems?.find(({ at }) => at === `body.${field}`)?.message;
}

/** Asks for what lets one in. The whole page is loaded anew afterwards, as somebody who is signed in. */
export function EntranceForm({ path, fields, also, button, next }: Props) {
  const [values, setValues] = useState<Record<string, string>>({});
  const entering = useMutation({
    mutationFn: (body: Record<string, string>) => api.post(path, body, Done),
    onSuccess: () => window.location.assign(next),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = fields.filter(({ fixed }) => fixed === undefined);
    entering.mutate({ ...also, ...Object.fromEntries(typed.map(({ name }) => [name, values[name] ?? ""])) });
  };
  const hasPlace = fields.some(({ name }) => errorOf(entering.error, name) !== undefined);
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      {entering.error && !hasPlace && (
        <p
          role="alert"
          className="rounded-control border border-bad/40 bg-bad-soft px-3 py-2 break-words text-bad"
        >
          {entering.error.message}
        </p>
      )}
      {fields.map((field, place) => (
        <Field
          key={field.name}
          label={field.label}
          {...(field.hint ? { hint: field.hint } : {})}
          error={errorOf(entering.error, field.name)}
        >
          {(ids) => (
            <Input
              {...ids}
              type={field.type}
              name={field.name}
              autoComplete={field.autoComplete}
              autoFocus={place === 0}
              readOnly={field.fixed !== undefined}
              value={field.fixed ?? values[field.name] ?? ""}
              onChange={(event) => setValues({ ...values, [field.name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button type="submit" variant="primary" disabled={entering.isPending || entering.isSuccess}>
        {entering.isPending || entering.isSuccess ? "One moment…" : button}
      </Button>
    </form>
  );
}
