"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AssignDialog } from "#components/bulk/assign-dialog.tsx";
import { BulkDialog } from "#components/bulk/bulk-dialog.tsx";
import { CheckDialog } from "#components/bulk/check-dialog.tsx";
import { DecideDialog } from "#components/bulk/decide-dialog.tsx";
import type { Chosen } from "#components/bulk/queries.ts";
import { TagDialog } from "#components/bulk/tag-dialog.tsx";
import { whichRows } from "#components/list/row-selection.ts";
import { SelectionBar } from "#components/list/selection-bar.tsx";
import type { Rows } from "#components/list/use-row-keys.ts";
import type { Decided } from "#components/review/draft.ts";
import { JudgeDialog } from "#components/runs/opened-dialogs.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useMe, useWhyNot } from "#components/ui/me.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";

type Props = {
  rows: Rows;
  matching: number;
  /** There may be more that match than were counted. */
  isAtLeast: boolean;
  filter: CaseFilter;
  /** Tags that cases of this list bear; people whom they are assigned to. */
  tags: string[];
  assigned: string[];
};

type Doing = Decided | "check" | "judge" | "tag" | "assign" | "trash" | "restore";

/** What can be done with the rows that are selected. */
export function CaseSelectionBar({ rows, matching, isAtLeast, filter, tags, assigned }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const { selection, count } = rows;
  const cases = whichRows(selection, filter);
  const chosen: Chosen = { ...cases, count };
  const router = useRouter();
  const pair = "ids" in cases && cases.ids.length === 2 ? cases.ids.join(",") : null;
  const mayReview = useWhyNot("review") === null;
  const mayCurate = useWhyNot("curate") === null;
  const mayAssign = useMe()?.hasAccounts === true && mayCurate;
  const isInTrash = filter.trash === "true";
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
  ]);
  const ends = {
    onClose: () => setDoing(null),
    onDone: () => {
      setDoing(null);
      rows.clear();
    },
  };
  return (
    <>
      <SelectionBar rows={rows} matching={matching} isAtLeast={isAtLeast}>
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
      </SelectionBar>
      {doing === "check" && <CheckDialog chosen={chosen} {...ends} />}
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
    </>
  );
}
