"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { useWhyNot } from "#components/ui/me.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Select } from "#components/ui/select.tsx";
import { Role, type Member } from "#lib/auth/schemas.ts";
import { ListCard } from "./list-card.tsx";
import {
  changePersonMutation,
  endSessionsOfMutation,
  membersQuery,
  passwordLinkMutation,
} from "./queries.ts";
import { ShownOnce } from "./shown-once.tsx";

const roleOptions = Role.options.map((role) => ({ value: role, label: role }));

/** Everybody with an account; an owner changes roles and lets people go. */
export function MembersCard() {
  const client = useQueryClient();
  const changing = useMutation(changePersonMutation(client));
  const linking = useMutation(passwordLinkMutation(client));
  const ending = useMutation(endSessionsOfMutation(client));
  const [linkFor, setLinkFor] = useState("");
  const mayChange = useWhyNot("administer") === null;
  const actionsOf = (member: Member) => [
    {
      label: "Link for a new password",
      onSelect: () => {
        setLinkFor(member.name);
        linking.mutate(member.id);
      },
    },
    {
      label: "Sign out everywhere",
      isDisabled: member.sessionCount === 0,
      onSelect: () => ending.mutate(member.id),
    },
    member.isActive
      ? {
          label: "Close the account",
          isDangerous: true,
          onSelect: () => changing.mutate({ id: member.id, change: { isActive: false } }),
        }
      : {
          label: "Open the account again",
          onSelect: () => changing.mutate({ id: member.id, change: { isActive: true } }),
        },
  ];
  return (
    <ListCard
      title="People"
      query={useQuery(membersQuery())}
      empty="Nobody yet."
      error={changing.error ?? linking.error ?? ending.error}
      head={
        linking.data && (
          <ShownOnce
            label={`Link for ${linkFor} to choose a new password`}
            text={window.location.origin + linking.data.path}
            about="Shown this once. Works once, for a day."
          />
        )
      }
    >
      {(member) => (
        <li
          key={member.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-soft py-2 last:border-0"
        >
          <div className="min-w-40 flex-1">
            <span dir="auto" className="font-medium break-words">
              {member.name}
            </span>{" "}
            {!member.isActive && <Badge tone="bad">closed</Badge>}
            <span className="block break-all text-ink-2">{member.email}</span>
          </div>
          <span className="text-ink-2">
            {member.lastSignInAt ? (
              <>
                signed in <Age at={member.lastSignInAt} inWords /> ·{" "}
                {formatCountOf(member.sessionCount, "session")}
              </>
            ) : (
              "not signed in"
            )}
          </span>
          {mayChange ? (
            <span className="ml-auto flex items-center gap-1">
              <Select
                aria-label={`Role of ${member.name}`}
                value={member.role}
                options={roleOptions}
                onValueChange={(role) =>
                  changing.mutate({ id: member.id, change: { role: Role.parse(role) } })
                }
                className="w-28"
              />
              <Menu
                trigger={
                  <Button variant="quiet" size="icon" aria-label={`More for ${member.name}`}>
                    <MoreHorizontal aria-hidden="true" className="size-4" />
                  </Button>
                }
                items={actionsOf(member)}
              />
            </span>
          ) : (
            <Badge>{member.role}</Badge>
          )}
        </li>
      )}
    </ListCard>
  );
}
