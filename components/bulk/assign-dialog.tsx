"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { peopleQuery } from "#components/people/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { whyNot } from "#lib/auth/permissions.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Chosen } from "./queries.ts";

type Props = {
  chosen: Chosen;
  /** Those whom these cases, or some of them, are assigned to. */
  assigned: readonly string[];
  onClose: () => void;
  onDone: () => void;
};
type Wish = "add" | "remove";

const FIND_FROM = 10;
const titles = { add: "Assign", remove: "Take off" } as const;

/** Cases given to people to look at, or taken from them. */
export function AssignDialog({ assigned, ...rest }: Props) {
  const { data: people = [] } = useQuery(peopleQuery());
  const [wishes, setWishes] = useState<Record<string, Wish>>({});
  const [sought, setSought] = useState("");
  const able = people.filter(
    ({ id, kind, isActive, role }) =>
      kind === "person" && (assigned.includes(id) || (isActive && whyNot({ role }, "review") === null)),
  );
  const of = (wish: Wish) => Object.keys(wishes).filter((id) => wishes[id] === wish);
  const [add, remove] = [of("add"), of("remove")];
  const toggle = (id: string, wish: Wish) => {
    const { [id]: before, ...others } = wishes;
    setWishes(before === wish ? others : { ...others, [id]: wish });
  };
  return (
    <BulkDialog
      verb={add.length === 0 && remove.length > 0 ? "Unassign" : "Assign"}
      variant="primary"
      kind="assign"
      change={add.length + remove.length > 0 ? { kind: "assign", add, remove } : null}
      {...rest}
    >
      {able.length >= FIND_FROM && (
        <Input
          aria-label="Find a person"
          placeholder="Find a person"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul aria-label="People" className="grid max-h-72 divide-y divide-soft overflow-y-auto">
        {able
          .filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()))
          .map(({ id, name }) => (
            <li key={id} className="flex min-h-10 flex-wrap items-center gap-2 py-1">
              <span dir="auto" className="rail min-w-0 flex-1">
                {name}
                {assigned.includes(id) && <span className="text-ink-3"> · assigned</span>}
              </span>
              {(assigned.includes(id) ? (["add", "remove"] as const) : (["add"] as const)).map((wish) => (
                <Button
                  key={wish}
                  size="small"
                  variant={wishes[id] === wish ? "primary" : "secondary"}
                  aria-pressed={wishes[id] === wish}
                  aria-label={`${titles[wish]}: ${name}`}
                  onClick={() => toggle(id, wish)}
                >
                  {titles[wish]}
                </Button>
              ))}
            </li>
          ))}
      </ul>
      <p className="text-ink-2">
        Who gets cases finds one line in the inbox, and the cases under &ldquo;Assigned to me&rdquo;. Others
        may still decide them.
      </p>
    </BulkDialog>
  );
}
