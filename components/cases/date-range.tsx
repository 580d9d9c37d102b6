"use client";
import { Input } from "#components/ui/input.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { clearKey } from "./list-address.ts";
import type { ChangeFilter } from "./use-case-list.ts";

/** When cases were made: from a day, and before another one (UTC). */
export function DateRange({ filter, onFilter }: { filter: CaseFilter; onFilter: ChangeFilter }) {
  const field = (key: "from" | "to", label: string) => (
    <label className="flex items-center justify-between gap-2 text-ink-2">
      {label}
      <Input
        type="date"
        className="h-6 w-[124px] px-1.5 text-label"
        value={filter[key]?.slice(0, 10) ?? ""}
        onChange={(event) => {
          const day = event.target.value === "" ? undefined : event.target.value;
          onFilter((now) => ({ ...now, [key]: day }));
        }}
      />
    </label>
  );
  return (
    <fieldset className="grid gap-1">
      <div className="flex items-baseline justify-between">
        <legend className="float-left text-label font-semibold text-ink-2">Made</legend>
        {(filter.from ?? filter.to) && (
          <button
            type="button"
            onClick={() => onFilter((now) => clearKey(now, "dates"))}
            className="rounded text-label text-ink-2 hover:text-ink hover:underline"
          >
            clear<span className="sr-only"> Made</span>
          </button>
        )}
      </div>
      {field("from", "From")}
      {field("to", "Before")}
    </fieldset>
  );
}
