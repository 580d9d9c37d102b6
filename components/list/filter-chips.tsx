import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

export type FilterChip = { title: string; words: string; onClear: () => void };

/** What a list is narrowed to, in words; each can be taken away. @param none what is shown without a filter */
export function FilterChips({
  chips,
  none,
  onClearAll,
}: {
  chips: FilterChip[];
  none: string;
  onClearAll: () => void;
}) {
  if (chips.length === 0) return <span className="text-ink-2">{none}</span>;
  return (
    <ul aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-2">
      {chips.map(({ title, words, onClear }) => (
        <li
          key={title}
          className="flex h-6 min-w-0 items-stretch overflow-hidden rounded-control border border-line bg-panel text-label"
        >
          <span className="flex shrink-0 items-center border-r border-line px-2 text-ink-2">{title}</span>
          <span dir="auto" className="rail max-w-72 px-2 leading-[22px] font-medium" title={words}>
            {words}
          </span>
          <button
            type="button"
            aria-label={`Clear ${title}`}
            onClick={onClear}
            className="border-l border-line px-1.5 text-ink-2 -outline-offset-2 hover:bg-soft"
          >
            <X aria-hidden="true" className="size-3" />
          </button>
        </li>
      ))}
      <li>
        <Button variant="quiet" size="small" onClick={onClearAll}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
