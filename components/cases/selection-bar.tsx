"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BulkDialog } from "#components/bulk/bulk-dialog.tsx";
import { DecideDialog } from "#components/bulk/decide-dialog.tsx";
import type { Chosen } from "#components/bulk/queries.ts";
import { TagDialog } from "#components/bulk/tag-dialog.tsx";
import type { Decided } from "#components/review/draft.ts";
import { CheckDialog } from "#components/runs/check-dialog.tsx";
import { JudgeDialog } from "#components/runs/judge-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { selectedCount, type Selection } from "./selection.ts";

type Props = {
  selection: Selection;
  matching: number;
  /** There may be more that match than were counted. */
  isAtLeast: boolean;
  filter: CaseFilter;
  /** Tags that cases of this list bear. */
  tags: string[];
  onSelectAll: () => void;
  onClear: () => void;
};

type Doing = Decided | "check" | "judge" | "tag" | "trash" | "restore";

/** What can be done with the rows that are selected. */
export function SelectionBar({ selection, matching, isAtLeast, filter, tags, onSelectAll, onClear }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const count = selectedCount(selection, matching);
  const chosen: Chosen = selection.isAll ? { filter, count } : { ids: [...selection.ids], count };
  const cases = selection.isAll ? { filter } : { ids: [...selection.ids] };
  const router = useRouter();
  const pair = !selection.isAll && selection.ids.size === 2 ? [...selection.ids].join(",") : null;
  const isInTrash = filter.trash === "true";
  const said = (n: number): string => `${formatCount(n)}${isAtLeast ? "+" : ""}`;
  useKeys("Selected cases", [
    ...(isInTrash
      ? []
      : [
          { keys: "a", label: "Approve the selected", run: () => setDoing("approved") },
          { keys: "r", label: "Reject the selected", run: () => setDoing("rejected") },
          { keys: "w", label: "The selected need work", run: () => setDoing("needs-work") },
        ]),
    ...(pair
      ? [{ keys: "B", label: "Compare the two", run: () => router.push(`/compare?cases=${pair}`) }]
      : []),
    { keys: "Escape", label: "Select none", run: onClear },
  ]);
  const ends = {
    onClose: () => setDoing(null),
    onDone: () => {
      setDoing(null);
      onClear();
    },
  };
  return (
    <section
      aria-label="Selection"
      className="flex min-h-[46px] shrink-0 flex-wrap items-center gap-3 border-t border-line bg-panel px-4 py-2"
    >
      <p aria-live="polite" className="font-semibold">
        {selection.isAll ? `All ${said(count)} that match` : `${formatCount(count)} selected`}
      </p>
      {!selection.isAll && count < matching && (
        <Button variant="link" onClick={onSelectAll}>
          Select all {said(matching)} that match
        </Button>
      )}
      <Button variant="link" className="text-ink-2" onClick={onClear}>
        Select none
      </Button>
      <div className="ml-auto flex flex-wrap gap-2">
        {isInTrash ? (
          <AllowedButton needs="curate" variant="primary" onClick={() => setDoing("restore")}>
            Restore
          </AllowedButton>
        ) : (
          <>
            {pair && (
              <Button asChild>
                <Link href={`/compare?cases=${pair}`}>
                  Compare <Kbd>B</Kbd>
                </Link>
              </Button>
            )}
            <AllowedButton needs="curate" onClick={() => setDoing("trash")}>
              Trash…
            </AllowedButton>
            <AllowedButton needs="review" onClick={() => setDoing("tag")}>
              Tag…
            </AllowedButton>
            <AllowedButton needs="curate" onClick={() => setDoing("check")}>
              Check again…
            </AllowedButton>
            <AllowedButton needs="curate" onClick={() => setDoing("judge")}>
              Judge…
            </AllowedButton>
            <AllowedButton needs="review" variant="good" onClick={() => setDoing("approved")}>
              Approve <Kbd>a</Kbd>
            </AllowedButton>
            <AllowedButton needs="review" variant="bad" onClick={() => setDoing("rejected")}>
              Reject <Kbd>r</Kbd>
            </AllowedButton>
            <AllowedButton needs="review" onClick={() => setDoing("needs-work")}>
              Needs work <Kbd>w</Kbd>
            </AllowedButton>
          </>
        )}
      </div>
      {doing === "check" && <CheckDialog picked={{ count, cases }} onClose={ends.onClose} />}
      {doing === "judge" && <JudgeDialog picked={{ count, cases }} onClose={ends.onClose} />}
      {doing === "tag" && <TagDialog known={tags} chosen={chosen} {...ends} />}
      {doing === "trash" && (
        <BulkDialog
          verb="Trash"
          variant="bad"
          kind="trash"
          change={{ kind: "trash" }}
          chosen={chosen}
          {...ends}
        >
          <p>They leave every list and export. Nothing is deleted: the trash gives them back whole.</p>
        </BulkDialog>
      )}
      {doing === "restore" && (
        <BulkDialog
          verb="Restore"
          variant="primary"
          kind="restore"
          change={{ kind: "restore" }}
          chosen={chosen}
          {...ends}
        />
      )}
      {(doing === "approved" || doing === "rejected" || doing === "needs-work") && (
        <DecideDialog decision={doing} chosen={chosen} {...ends} />
      )}
    </section>
  );
}
