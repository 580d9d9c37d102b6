"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BulkDialog } from "#components/bulk/bulk-dialog.tsx";
import { BulkStrip } from "#components/bulk/bulk-strip.tsx";
import { CheckDialog } from "#components/bulk/check-dialog.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { whichRows } from "#components/list/row-selection.ts";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { useWhyNot } from "#components/ui/me.tsx";
import { Select } from "#components/ui/select.tsx";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import { StaleOutcome, type StalePage } from "#lib/cases/schemas.ts";
import { StaleItem } from "./stale-item.tsx";
import { staleQuery } from "./stale-queries.ts";

const titles: Record<StaleOutcome, string> = {
  broke: "Broke",
  passed: "Passed",
  unchecked: "Not checked yet",
};

const countOf = ({ counts }: StalePage, outcome: StaleOutcome | null): number =>
  outcome === null ? counts.broke + counts.passed + counts.unchecked : counts[outcome];

/** Cases made with an older version of the tool: what broke, checked again, or accepted for the newest. */
export function StaleTab({ toolId }: { toolId: string }) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<StaleOutcome | null>(null);
  const [doing, setDoing] = useState<"check" | "accept" | null>(null);
  const [mayCheck, mayAccept] = [useWhyNot("curate") === null, useWhyNot("review") === null];
  const list = useInfiniteQuery(staleQuery(toolId, outcome));
  const items = itemsOf(list);
  const [first] = list.data?.pages ?? [];
  const count = first ? countOf(first, outcome) : 0;
  const rows = useRowKeys({
    items,
    noun: "case",
    onOpen: ({ id }) => router.push(`/cases/${id}`),
    matching: count,
    list: `${outcome}`,
  });
  if (!first) return <ListStates list={list} what="the stale cases" isEmpty empty={null} />;
  // Nothing ticked: all that are listed.
  const isPicked = rows.count > 0;
  const pickedCount = isPicked ? rows.count : count;
  const filter = {
    ...emptyCaseFilter(),
    tool: [toolId],
    stale: ["yes" as const],
    staleCheck: outcome === null ? [] : [outcome],
  };
  const selection = isPicked ? whichRows(rows.selection, filter) : { filter };
  const which = isPicked ? `${formatCount(pickedCount)} selected` : `all ${formatCount(pickedCount)}`;
  const chosen = { ...selection, count: pickedCount };
  const close = () => setDoing(null);
  const ends = {
    onClose: close,
    onDone: () => {
      close();
      rows.clear();
    },
  };
  return (
    <div className="mx-auto grid max-w-[1000px] gap-3">
      <p className="text-ink-2">
        Made with an older version of the document, and held against version {first.toolVersion}. Accepted
        ones count as made with that version; what is found in them stays.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Which stale cases"
          value={outcome ?? "all"}
          onValueChange={(value) => setOutcome(value === "all" ? null : StaleOutcome.parse(value))}
          options={[
            { value: "all", label: `All (${formatCount(countOf(first, null))})` },
            ...StaleOutcome.options.map((value) => ({
              value,
              label: `${titles[value]} (${formatCount(first.counts[value])})`,
            })),
          ]}
        />
        {isPicked && (
          <Button variant="link" onClick={rows.clear}>
            Select none
          </Button>
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          {mayCheck && (
            <Button disabled={count === 0} onClick={() => setDoing("check")}>
              Check {which} again…
            </Button>
          )}
          {mayAccept && (
            <Button variant="primary" disabled={count === 0} onClick={() => setDoing("accept")}>
              Accept {which}…
            </Button>
          )}
        </div>
      </div>
      {items.length === 0 ? (
        <EmptyState title={outcome === null ? "No stale cases" : "None of these"}>
          {outcome === null
            ? "Every case of this tool is of its newest version, or was accepted for it."
            : "Choose others above."}
        </EmptyState>
      ) : (
        <ul aria-label="Stale cases" className="rounded-card border border-line bg-panel">
          {items.map((item, index) => (
            <StaleItem
              key={item.id}
              item={item}
              isAtCursor={index === rows.cursor}
              isSelected={rows.isSelected(item)}
              onPress={(isRange) => rows.press(index, isRange)}
            />
          ))}
        </ul>
      )}
      <ShowMore list={list} />
      <BulkStrip />
      {doing === "check" && <CheckDialog chosen={chosen} {...ends} />}
      {doing === "accept" && (
        <BulkDialog
          verb="Accept"
          variant="primary"
          kind="accept"
          change={{ kind: "accept" }}
          chosen={chosen}
          {...ends}
        >
          <p>
            They are still good: they count as made with version {first.toolVersion}, and are stale no more.
            Only what was checked against it is accepted.
          </p>
        </BulkDialog>
      )}
    </div>
  );
}
