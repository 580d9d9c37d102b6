"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AssignDialog } from "#components/bulk/assign-dialog.tsx";
import { BulkDialog } from "#components/bulk/bulk-dialog.tsx";
import { DecideDialog } from "#components/bulk/decide-dialog.tsx";
import type { Chosen } from "#components/bulk/queries.ts";
import { TagDialog } from "#components/bulk/tag-dialog.tsx";
import type { Decided } from "#components/review/draft.ts";
import { JudgeDialog } from "#components/runs/judge-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useMe, useWhyNot } from "#components/ui/me.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { selectedCount, type Selection } from "./selection.ts";

type Props = {
  selection: Selection;
  matching: number;
  /** There may be more that match than were counted. */
  isAtLeast: boolean;
  filter: CaseFilter;
  /** Tags that cases of this list bear; people whom they are assigned to. */
  tags: string[];
  assigned: string[];
  onSelectAll: () => void;
  onClear: () => void;
};

type Doing = Decided | "check" | "judge" | "tag" | "assign" | "trash" | "restore";

/** What can be done with the rows that are selected. */
export function SelectionBar({
  selection,
  matching,
  isAtLeast,
  filter,
  tags,
  assigned,
  onSelectAll,
  onClear,
}: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const count = selectedCount(selection, matching);
  const chosen: Chosen = selection.isAll ? { filter, count } : { ids: [...selection.ids], count };
  const cases = selection.isAll ? { filter } : { ids: [...selection.ids] };
  const router = useRouter();
  const pair = !selection.isAll && selection.ids.size === 2 ? [...selection.ids].join(",") : null;
  const mayReview = useWhyNot("review") === null;
  const mayCurate = useWhyNot("curate") === null;
  const mayAssign = useMe()?.hasAccounts === true && mayCurate;
  const isInTrash = filter.trash === "true";
  const said = (n: number): string => `${formatCount(n)}${isAtLeast ? "+" : ""}`;
  useKeys("Selected cases", [
    ...(isInTrash || !mayReview
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
          mayCurate && (
            <Button variant="primary" onClick={() => setDoing("restore")}>
              Restore
            </Button>
          )
        ) : (
          <>
            {pair && (
              <Button asChild>
                <Link href={`/compare?cases=${pair}`}>
                  Compare <Kbd>B</Kbd>
                </Link>
              </Button>
            )}
            {mayCurate && <Button onClick={() => setDoing("trash")}>Trash…</Button>}
            {mayReview && <Button onClick={() => setDoing("tag")}>Tag…</Button>}
            {mayAssign && <Button onClick={() => setDoing("assign")}>Assign…</Button>}
            {mayCurate && (
              <>
                <Button onClick={() => setDoing("check")}>Check again…</Button>
                <Button onClick={() => setDoing("judge")}>Judge…</Button>
              </>
            )}
            {mayReview && (
              <>
                <Button variant="good" onClick={() => setDoing("approved")}>
                  Approve <Kbd>a</Kbd>
                </Button>
                <Button variant="bad" onClick={() => setDoing("rejected")}>
                  Reject <Kbd>r</Kbd>
                </Button>
                <Button onClick={() => setDoing("needs-work")}>
                  Needs work <Kbd>w</Kbd>
                </Button>
              </>
            )}
          </>
        )}
      </div>
      {doing === "check" && (
        <BulkDialog
          verb="Check again"
          variant="primary"
          kind="check"
          change={{ kind: "check" }}
          chosen={chosen}
          {...ends}
        >
          <p>
            Schema, execution, grounding, responses and near-duplicates, with the tools as they are now. No
            model is asked; what judges found and every decision stays.
          </p>
        </BulkDialog>
      )}
      {doing === "assign" && <AssignDialog chosen={chosen} assigned={assigned} {...ends} />}
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
