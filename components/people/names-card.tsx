"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { peopleQuery } from "./queries.ts";

/** Who else is here, for those who do not look after people. */
export function NamesCard() {
  const query = useQuery(peopleQuery());
  return (
    <Card title="People">
      {query.isPending && <SkeletonRows count={3} label="Reading who is here" />}
      {query.isError && (
        <ErrorState
          title="The list could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      <ul>
        {query.data
          ?.filter(({ kind, isActive }) => kind === "person" && isActive)
          .map((person) => (
            <li key={person.id} className="flex items-center gap-2 border-b border-soft py-1.5 last:border-0">
              <span dir="auto" className="min-w-0 break-words">
                {person.name}
              </span>
              <Badge>{person.role}</Badge>
            </li>
          ))}
      </ul>
    </Card>
  );
}
