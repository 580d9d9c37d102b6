"use client";
import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "#components/people/queries.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { whyNot } from "#lib/auth/permissions.ts";

type Props = { chosen: readonly string[]; onChange: (ids: string[]) => void };

/** Who gets cases of a queue. */
export function ReviewersField({ chosen, onChange }: Props) {
  const { data: people = [] } = useQuery(peopleQuery());
  const able = people.filter(
    (person) =>
      person.kind === "person" && person.isActive && whyNot({ role: person.role }, "review") === null,
  );
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-label font-medium text-ink-2">Reviewers</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {able.map((person) => (
          <label key={person.id} className="flex min-h-6 items-center gap-2">
            <Checkbox checked={chosen.includes(person.id)} onChange={() => toggle(person.id)} />
            <span dir="auto">{person.name}</span>
          </label>
        ))}
      </div>
      <p className="text-label text-ink-3">None chosen: everybody who may review.</p>
    </fieldset>
  );
}
