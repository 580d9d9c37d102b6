"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { browserName } from "./browser-name.ts";
import { ListCard } from "./list-card.tsx";
import { endSessionMutation, sessionsQuery, signOutMutation } from "./queries.ts";

/** Where one is signed in; each can be ended. */
export function SessionsCard() {
  const query = useQuery(sessionsQuery());
  const ending = useMutation(endSessionMutation(useQueryClient()));
  const leaving = useMutation({
    ...signOutMutation(),
    onSuccess: () => window.location.assign("/sign-in"),
  });
  const hasOthers = query.data?.some(({ isCurrent }) => !isCurrent) === true;
  return (
    <ListCard
      title="Where you are signed in"
      query={query}
      empty="Nowhere."
      error={ending.error ?? leaving.error}
      foot={
        <div className="flex flex-wrap gap-2">
          <Button size="small" disabled={leaving.isPending} onClick={() => leaving.mutate()}>
            Sign out
          </Button>
          {hasOthers && (
            <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate(null)}>
              Sign out everywhere else
            </Button>
          )}
        </div>
      }
    >
      {(session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-soft py-1.5 last:border-0"
        >
          <span className="min-w-0 flex-1 break-words" title={session.userAgent}>
            {browserName(session.userAgent)}{" "}
            <span className="text-ink-2">
              · {session.address || "address unknown"} · since <Age at={session.createdAt} />
            </span>
          </span>
          {session.isCurrent ? (
            <Badge tone="accent">this one</Badge>
          ) : (
            <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate(session.id)}>
              End
            </Button>
          )}
        </li>
      )}
    </ListCard>
  );
}
