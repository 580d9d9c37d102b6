"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ColumnHead, ListCell, VirtualList } from "#components/ui/virtual-list.tsx";
import type { CaseRow } from "#lib/cases/schemas.ts";
import { DecisionBadge } from "./decision-badge.tsx";
import { isSelected, type Selection } from "./selection.ts";
import { findingTone } from "./words.ts";

const COLUMNS = [
  "grid-cols-[34px_92px_minmax(160px,1fr)]",
  "@min-[560px]:grid-cols-[34px_92px_130px_minmax(160px,1fr)_84px_130px]",
  "@min-[820px]:grid-cols-[34px_88px_120px_minmax(190px,1fr)_150px_52px_84px_120px]",
  "@min-[1010px]:grid-cols-[34px_88px_120px_minmax(220px,1fr)_150px_52px_84px_112px_84px_54px]",
  "@min-[1200px]:grid-cols-[34px_88px_130px_120px_minmax(260px,1fr)_190px_52px_84px_140px_110px_54px]",
].join(" ");
const FROM_SMALL = "@max-[560px]:hidden";
const FROM_MEDIUM = "@max-[820px]:hidden";
const FROM_LARGE = "@max-[1010px]:hidden";
const FROM_WIDE = "@max-[1200px]:hidden";

type Props = {
  rows: CaseRow[];
  total: number;
  cursor: number;
  selection: Selection;
  hrefOf: (row: CaseRow) => string;
  onToggle: (id: string, index: number, isRange: boolean) => void;
  onOpen: (index: number) => void;
  hasMore: boolean;
  onNearEnd: () => void;
  foot: ReactNode;
};

/** The cases of a list, one line each. */
export function CaseTable({
  rows,
  total,
  cursor,
  selection,
  hrefOf,
  onToggle,
  onOpen,
  hasMore,
  onNearEnd,
  foot,
}: Props) {
  return (
    <VirtualList
      label="Cases"
      items={rows}
      total={total}
      keyOf={(row) => row.id}
      columns={COLUMNS}
      cursor={cursor}
      isSelected={(row) => isSelected(selection, row.id)}
      hasMore={hasMore}
      onNearEnd={onNearEnd}
      foot={foot}
      head={
        <>
          <ColumnHead>
            <span className="sr-only">Selected</span>
          </ColumnHead>
          <ColumnHead className="pl-0">Decision</ColumnHead>
          <ColumnHead className={FROM_SMALL}>Tool</ColumnHead>
          <ColumnHead className={FROM_WIDE}>Category</ColumnHead>
          <ColumnHead>Instruction</ColumnHead>
          <ColumnHead className={FROM_MEDIUM}>Calls</ColumnHead>
          <ColumnHead className={`${FROM_MEDIUM} text-right`}>Steps</ColumnHead>
          <ColumnHead className={FROM_SMALL}>Status</ColumnHead>
          <ColumnHead className={FROM_SMALL}>Findings</ColumnHead>
          <ColumnHead className={FROM_LARGE}>Model</ColumnHead>
          <ColumnHead className={`${FROM_LARGE} pr-4 text-right`}>Age</ColumnHead>
        </>
      }
      row={(row, index) => (
        <>
          <ListCell className="flex justify-center pr-0 text-clip">
            <Checkbox
              aria-label={`Select ${row.instruction.slice(0, 80)}`}
              checked={isSelected(selection, row.id)}
              onChange={(event) =>
                onToggle(row.id, index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
              }
            />
          </ListCell>
          <ListCell className="pl-0">
            <DecisionBadge decision={row.decision} />
          </ListCell>
          <ListCell
            className={FROM_SMALL}
            title={row.category ? `${row.toolName} · ${row.category}` : row.toolName}
          >
            <span dir="auto" className="text-ink-2">
              {row.toolName}
            </span>
          </ListCell>
          <ListCell className={`${FROM_WIDE} text-ink-2`} title={row.category}>
            {row.category}
          </ListCell>
          <ListCell title={row.instruction}>
            <Link
              href={hrefOf(row)}
              prefetch={false}
              dir="auto"
              onClick={() => onOpen(index)}
              className="rail block rounded hover:underline"
            >
              {row.instruction || "(no instruction)"}
            </Link>
          </ListCell>
          <ListCell className={`${FROM_MEDIUM} font-mono text-code text-tool`} title={row.calls.join(" → ")}>
            {row.calls.length > 0 ? (
              row.calls.join(" → ")
            ) : (
              <span className="font-sans text-ink-3">none</span>
            )}
          </ListCell>
          <ListCell className={`${FROM_MEDIUM} text-right text-ink-2`}>{row.stepCount}</ListCell>
          <ListCell className={FROM_SMALL} title={row.error ?? row.status}>
            {row.status === "complete" ? (
              <span className="text-ink-2">complete</span>
            ) : (
              <Badge tone={row.status === "failed" ? "bad" : "accent"}>{row.status}</Badge>
            )}
          </ListCell>
          <ListCell className={FROM_SMALL} title={row.findingKinds.join(", ")}>
            <Marks row={row} />
          </ListCell>
          <ListCell className={`${FROM_LARGE} text-ink-2`} title={row.model}>
            {row.model}
          </ListCell>
          <ListCell className={`${FROM_LARGE} pr-4 text-right text-ink-2`}>
            <Age at={row.createdAt} />
          </ListCell>
        </>
      )}
    />
  );
}

/** What the checks say of a case, and whether its tool has changed since. */
function Marks({ row }: { row: CaseRow }) {
  const [first, ...others] = row.findingKinds;
  return (
    <span className="flex min-w-0 gap-1">
      {row.isStale && <Badge tone="caution">stale</Badge>}
      {first !== undefined && (
        <Badge tone={findingTone(first)} className="min-w-0">
          <span className="rail">{first}</span>
        </Badge>
      )}
      {others.length > 0 && <span className="text-label leading-[20px] text-ink-2">+{others.length}</span>}
    </span>
  );
}
