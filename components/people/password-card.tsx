"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { ApiError } from "#lib/http/api-client.ts";
import { changePasswordMutation } from "./queries.ts";

const empty = { current: "", next: "" };

/** One's own password. */
export function PasswordCard() {
  const changing = useMutation(changePasswordMutation(useQueryClient()));
  const [draft, setDraft] = useState(empty);
  const problems = changing.error instanceof ApiError ? (changing.error.problem?.problems ?? []) : [];
  const errorOf = (field: string) => problems.find(({ at }) => at === `body.${field}`)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate(draft, { onSuccess: () => setDraft(empty) });
  };
  const field = (name: "current" | "next", label: string, autoComplete: string) => (
    <Field label={label} error={errorOf(name)}>
      {(ids) => (
        <Input
          {...ids}
          type="password"
          autoComplete={autoComplete}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title="Password">
      <form onSubmit={submit} className="grid justify-items-start gap-3 *:w-full" noValidate>
        {field("current", "Present password", "current-password")}
        {field("next", "New password, at least 10 characters", "new-password")}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={changing.isPending || !draft.current || !draft.next}>
            {changing.isPending ? "Changing…" : "Change the password"}
          </Button>
          <span role="status" className="text-good">
            {changing.isSuccess && "Changed. You are signed out everywhere else."}
          </span>
        </div>
        {changing.error && problems.length === 0 && (
          <p role="alert" className="break-words text-bad">
            {changing.error.message}
          </p>
        )}
      </form>
    </Card>
  );
}
