"use client";
import { Input } from "#components/ui/input.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { clearKey } from "./list-address.ts";
import type { ChangeFilter } from "./use-case-list.ts";

type Props = {
  title: string;
  /** Which moment of a case. */
  of: "dates" | "decided";
  filter: CaseFilter;
  onFilter: ChangeFilter;
};

const keys = { dates: ["from", "to"], decided: ["decidedFrom", "decidedTo"] } as const;

/** When something happened to a case: from a day, and before another one (UTC). */
export function DateRange({ title, of, filter, onFilter }: Props) {
  const [from, before] = keys[of];
  const field = (key: typeof from | typeof before, label: string) => (
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
    <fieldset aria-label={title} className="grid gap-1">
      <div className="flex items-baseline justify-between">
        <legend className="float-left text-label font-semibold text-ink-2">{title}</legend>
        {(filter[from] ?? filter[before]) && (
          <button
            type="button"
            onClick={() => onFilter((now) => clearKey(now, of))}
            className="rounded text-label text-ink-2 hover:text-ink hover:underline"
          >
            clear<span className="sr-only"> {title}</span>
          </button>
        )}
      </div>
      {field(from, "From")}
      {field(before, "Before")}
    </fieldset>
  );
}
