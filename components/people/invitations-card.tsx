"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Age } from "#components/ui/age.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import { Input } from "#components/ui/input.tsx";
import { useMe } from "#components/ui/me.tsx";
import { Select } from "#components/ui/select.tsx";
import { isAtLeast } from "#lib/auth/permissions.ts";
import { Role, type InvitationRow } from "#lib/auth/schemas.ts";
import { ListCard } from "./list-card.tsx";
import { PersonName } from "./person-name.tsx";
import { invitationsQuery, inviteMutation, withdrawMutation } from "./queries.ts";
import { ShownOnce } from "./shown-once.tsx";

const tones: Record<InvitationRow["status"], Tone> = {
  open: "accent",
  accepted: "good",
  withdrawn: "neutral",
  expired: "neutral",
};
const lifetimes = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
];

/** Links by which people get in: made here, sent by whatever one likes. */
export function InvitationsCard() {
  const client = useQueryClient();
  const inviting = useMutation(inviteMutation(client));
  const withdrawing = useMutation(withdrawMutation(client));
  const [role, setRole] = useState("reviewer");
  const [email, setEmail] = useState("");
  const [days, setDays] = useState("7");
  const me = useMe();
  const roles = Role.options.filter((one) => me !== null && isAtLeast(me.role, one));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate(
      { role, days: Number(days), ...(email.trim() ? { email: email.trim() } : {}) },
      { onSuccess: () => setEmail("") },
    );
  };
  return (
    <ListCard
      title="Invitations"
      query={useQuery(invitationsQuery())}
      empty="No invitation yet."
      error={inviting.error ?? withdrawing.error}
      head={
        <>
          <form onSubmit={submit} className="flex flex-wrap items-end gap-3" noValidate>
            <Field label="As a">
              {(ids) => (
                <Select
                  {...ids}
                  value={role}
                  onValueChange={setRole}
                  options={roles.map((one) => ({ value: one, label: one }))}
                  className="w-28"
                />
              )}
            </Field>
            <Field label="For this e-mail only (optional)">
              {(ids) => (
                <Input
                  {...ids}
                  type="email"
                  autoComplete="off"
                  value={email}
                  onChange={(event) => setEmail(event.target.value)}
                  className="w-56"
                />
              )}
            </Field>
            <Field label="Works for">
              {(ids) => (
                <Select {...ids} value={days} onValueChange={setDays} options={lifetimes} className="w-28" />
              )}
            </Field>
            <Button type="submit" variant="primary" disabled={inviting.isPending}>
              {inviting.isPending ? "Making…" : "Make a link"}
            </Button>
          </form>
          {inviting.data && (
            <ShownOnce
              label="Invitation link"
              text={window.location.origin + inviting.data.path}
              about={`Shown this once: send it to whom it is for. Works once, until ${formatMoment(inviting.data.expiresAt)}.`}
            />
          )}
        </>
      }
    >
      {(invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-soft py-1.5 last:border-0"
        >
          <Badge tone={tones[invitation.status]}>{invitation.status}</Badge>
          <span className="min-w-0 flex-1 break-words">
            {invitation.kind === "password" ? "new password" : invitation.role}
            {invitation.email && <span className="text-ink-2"> · {invitation.email}</span>}
            <span className="text-ink-2">
              {" "}
              · by <PersonName id={invitation.invitedById} />, <Age at={invitation.createdAt} />
            </span>
          </span>
          {invitation.status === "open" && (
            <Button
              size="small"
              disabled={withdrawing.isPending}
              onClick={() => withdrawing.mutate(invitation.id)}
            >
              Withdraw
            </Button>
          )}
        </li>
      )}
    </ListCard>
  );
}
