"use client";
import { useState } from "react";
import { BulkDialog, type Chosen } from "#components/review/bulk-dialog.tsx";
import type { Decided } from "#components/review/draft.ts";
import { CheckDialog } from "#components/runs/check-dialog.tsx";
import { JudgeDialog } from "#components/runs/judge-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { selectedCount, type Selection } from "./selection.ts";

type Props = {
  selection: Selection;
  matching: number;
  filter: CaseFilter;
  onSelectAll: () => void;
  onClear: () => void;
};

/** What can be done with the rows that are selected. */
export function SelectionBar({ selection, matching, filter, onSelectAll, onClear }: Props) {
  const [deciding, setDeciding] = useState<Decided | null>(null);
  const [starting, setStarting] = useState<"check" | "judge" | null>(null);
  const count = selectedCount(selection, matching);
  const chosen: Chosen = selection.isAll ? { filter, count } : { ids: [...selection.ids], count };
  const cases = selection.isAll ? { filter } : { ids: [...selection.ids] };
  useKeys("Selected cases", [
    { keys: "a", label: "Approve the selected", run: () => setDeciding("approved") },
    { keys: "r", label: "Reject the selected", run: () => setDeciding("rejected") },
    { keys: "w", label: "The selected need work", run: () => setDeciding("needs-work") },
    { keys: "Escape", label: "Select none", run: onClear },
  ]);
  return (
    <section
      aria-label="Selection"
      className="flex min-h-[46px] shrink-0 flex-wrap items-center gap-3 border-t border-line bg-panel px-4 py-2"
    >
      <p aria-live="polite" className="font-semibold">
        {selection.isAll ? `All ${formatCount(count)} that match` : `${formatCount(count)} selected`}
      </p>
      {!selection.isAll && count < matching && (
        <Button variant="link" onClick={onSelectAll}>
          Select all {formatCount(matching)} that match
        </Button>
      )}
      <Button variant="link" className="text-ink-2" onClick={onClear}>
        Select none
      </Button>
      <div className="ml-auto flex flex-wrap gap-2">
        <Button onClick={() => setStarting("check")}>Check again…</Button>
        <Button onClick={() => setStarting("judge")}>Judge…</Button>
        <Button variant="good" onClick={() => setDeciding("approved")}>
          Approve <Kbd>a</Kbd>
        </Button>
        <Button variant="bad" onClick={() => setDeciding("rejected")}>
          Reject <Kbd>r</Kbd>
        </Button>
        <Button onClick={() => setDeciding("needs-work")}>
          Needs work <Kbd>w</Kbd>
        </Button>
      </div>
      {starting === "check" && <CheckDialog picked={{ count, cases }} onClose={() => setStarting(null)} />}
      {starting === "judge" && <JudgeDialog picked={{ count, cases }} onClose={() => setStarting(null)} />}
      {deciding && (
        <BulkDialog
          decision={deciding}
          chosen={chosen}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            onClear();
          }}
        />
      )}
    </section>
  );
}
