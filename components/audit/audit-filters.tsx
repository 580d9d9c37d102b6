"use client";
import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "#components/people/queries.ts";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { Input } from "#components/ui/input.tsx";
import { auditActions } from "#lib/audit/audit-actions.ts";
import { auditWords } from "#lib/audit/audit-sentence.ts";
import type { AuditFilter } from "#lib/audit/schemas.ts";

const subjects = ["case", "queue", "run", "tool", "prompt", "person", "key", "invitation", "view"];

type Props = { filter: AuditFilter; onFilter: (filter: AuditFilter) => void };
type Day = "from" | "to";

/** Who, what, to what, and when. */
export function AuditFilters({ filter, onFilter }: Props) {
  const { data: people = [] } = useQuery(peopleQuery());
  const choice = (key: "actor" | "action" | "subjectType", label: string, options: [string, string][]) => (
    <FilterSelect
      label={label}
      any={label}
      value={filter[key][0]}
      onValue={(value) => onFilter({ ...filter, [key]: value === null ? [] : [value] })}
      options={options.map(([value, words]) => ({ value, label: words }))}
    />
  );
  const day = (key: Day, label: string) => (
    <label className="flex items-center gap-2 text-ink-2">
      {label}
      <Input
        type="date"
        className="w-[140px]"
        value={filter[key]?.slice(0, 10) ?? ""}
        onChange={(event) => onFilter({ ...filter, [key]: event.target.value || undefined })}
      />
    </label>
  );
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2 sm:px-5"
    >
      {choice(
        "actor",
        "Everybody",
        people.map(({ id, name }) => [id, name]),
      )}
      {choice(
        "action",
        "Whatever was done",
        Object.keys(auditActions).map((action) => [action, auditWords(action)]),
      )}
      {choice(
        "subjectType",
        "To whatever",
        subjects.map((type) => [type, type]),
      )}
      {day("from", "From")}
      {day("to", "Before")}
      {filter.subject !== undefined && (
        <button
          type="button"
          className="min-h-6 rounded text-accent underline"
          onClick={() => onFilter({ ...filter, subject: undefined })}
        >
          Of one thing alone: show all
        </button>
      )}
    </div>
  );
}
