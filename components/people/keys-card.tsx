"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import { Input } from "#components/ui/input.tsx";
import { useMe } from "#components/ui/me.tsx";
import { Select } from "#components/ui/select.tsx";
import { isAtLeast } from "#lib/auth/permissions.ts";
import { Role } from "#lib/auth/schemas.ts";
import { ListCard } from "./list-card.tsx";
import { apiKeysQuery, makeKeyMutation, revokeKeyMutation } from "./queries.ts";
import { ShownOnce } from "./shown-once.tsx";

const lifetimes = [
  { value: "7", label: "7 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
];

/** Keys for scripts: made, shown once, revoked. */
export function KeysCard() {
  const client = useQueryClient();
  const making = useMutation(makeKeyMutation(client));
  const revoking = useMutation(revokeKeyMutation(client));
  const me = useMe();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("reader");
  const [days, setDays] = useState("90");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ name, role, days: Number(days) }, { onSuccess: () => setName("") });
  };
  const roles = Role.options.filter((one) => me !== null && isAtLeast(me.role, one));
  return (
    <ListCard
      title="Keys for scripts"
      query={useQuery(apiKeysQuery())}
      empty="No key yet. A script sends one as “Authorization: Bearer …”."
      error={making.error ?? revoking.error}
      head={
        <>
          <form onSubmit={submit} className="flex flex-wrap items-end gap-3" noValidate>
            <Field label="Name of the key">
              {(ids) => (
                <Input
                  {...ids}
                  autoComplete="off"
                  placeholder="nightly export"
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                  className="w-44"
                />
              )}
            </Field>
            <Field label="May what a … may">
              {(ids) => (
                <Select
                  {...ids}
                  value={role}
                  onValueChange={(value) => setRole(Role.parse(value))}
                  options={roles.map((one) => ({ value: one, label: one }))}
                  className="w-28"
                />
              )}
            </Field>
            <Field label="Expires after">
              {(ids) => (
                <Select {...ids} value={days} onValueChange={setDays} options={lifetimes} className="w-28" />
              )}
            </Field>
            <Button type="submit" disabled={making.isPending || name.trim() === ""}>
              {making.isPending ? "Making…" : "Make a key"}
            </Button>
          </form>
          {making.data && (
            <ShownOnce
              label={`Key “${making.data.name}”`}
              text={making.data.key}
              about="Shown this once: Paddock keeps only a hash of it."
            />
          )}
        </>
      }
    >
      {(key) => (
        <li
          key={key.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-soft py-1.5 last:border-0"
        >
          <Badge tone={key.status === "active" ? "accent" : "neutral"}>{key.status}</Badge>
          <span className="min-w-0 flex-1 break-words">
            <span dir="auto" className="font-medium">
              {key.name}
            </span>{" "}
            <code className="text-ink-2">{key.prefix}…</code>
            <span className="text-ink-2">
              {" "}
              · {key.role}
              {key.personId !== me?.id && ` · ${key.personName}`} · until {formatMoment(key.expiresAt)} ·{" "}
              {key.lastUsedAt ? (
                <>
                  used <Age at={key.lastUsedAt} inWords />
                </>
              ) : (
                "never used"
              )}
            </span>
          </span>
          {key.status === "active" && (
            <Button
              size="small"
              disabled={revoking.isPending}
              onClick={() => revoking.mutate(key.id)}
              aria-label={`Revoke ${key.name}`}
            >
              Revoke
            </Button>
          )}
        </li>
      )}
    </ListCard>
  );
}
