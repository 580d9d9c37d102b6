"use client";
import { Input } from "#components/ui/input.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { rangeOf, rangeWord } from "./number-ranges.ts";
import type { ChangeFilter } from "./use-case-list.ts";

type Props = {
  title: string;
  of: "tokens" | "cost" | "latency";
  filter: CaseFilter;
  onFilter: ChangeFilter;
};

/** From so much to so much; empty for no limit. */
export function NumberRange({ title, of, filter, onFilter }: Props) {
  const range = rangeOf(filter[of][0]);
  const field = (end: "from" | "to", label: string) => (
    <Input
      type="number"
      min={0}
      inputMode="numeric"
      aria-label={`${title}, ${label}`}
      placeholder={label}
      className="h-6 px-1.5 text-label"
      // Taken when one leaves it or presses Enter: each digit would be a list of its own.
      key={`${end} ${range[end]}`}
      defaultValue={range[end]}
      onBlur={(event) => {
        const word = rangeWord({ ...range, [end]: event.target.value });
        if (word !== (filter[of][0] ?? null))
          onFilter((now) => ({ ...now, [of]: word === null ? [] : [word] }));
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
  return (
    <fieldset>
      <legend className="mb-1 text-label font-semibold text-ink-2">{title}</legend>
      <div className="flex gap-2">
        {field("from", "from")}
        {field("to", "to")}
      </div>
    </fieldset>
  );
}
