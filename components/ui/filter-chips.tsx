import { X } from "lucide-react";
import { Button } from "./button.tsx";

export type FilterChip = { name: string; label: string; onRemove: () => void };

/** What the list is filtered by, each to be taken off. */
export function FilterChips({ chips, onClear }: { chips: FilterChip[]; onClear: () => void }) {
  if (chips.length === 0) return null;
  return (
    <>
      {chips.map((chip) => (
        <span
          key={`${chip.name} ${chip.label}`}
          className="inline-flex h-6 max-w-72 items-stretch rounded-control border border-line bg-panel text-label"
        >
          <span className="flex items-center border-r border-line px-2 text-ink-2">{chip.name}</span>
          <span className="rail flex items-center px-2 font-medium" dir="auto">
            {chip.label}
          </span>
          <button
            type="button"
            aria-label={`Remove ${chip.name} ${chip.label}`}
            onClick={chip.onRemove}
            className="flex items-center border-l border-line px-1.5 text-ink-2 hover:bg-soft"
          >
            <X aria-hidden="true" className="size-3" />
          </button>
        </span>
      ))}
      <Button variant="quiet" size="small" onClick={onClear}>
        Clear all
      </Button>
    </>
  );
}
