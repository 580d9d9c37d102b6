"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { RowCheckbox } from "#components/list/row-checkbox.tsx";
import type { Rows } from "#components/list/use-row-keys.ts";
import { ColumnHead, ListCell, VirtualList } from "#components/list/virtual-list.tsx";
import type { CaseRow } from "#lib/cases/schemas.ts";
import { CaseCell } from "./case-cell.tsx";
import { columnTitles, usualColumns, type CaseColumn } from "./columns.ts";

const COLUMNS = [
  "grid-cols-[34px_92px_minmax(160px,1fr)]",
  "@min-[560px]:grid-cols-[34px_92px_130px_minmax(160px,1fr)_84px_130px]",
  "@min-[820px]:grid-cols-[34px_88px_120px_minmax(190px,1fr)_150px_52px_84px_120px]",
  "@min-[1010px]:grid-cols-[34px_88px_120px_minmax(220px,1fr)_150px_52px_84px_112px_84px_66px]",
  "@min-[1200px]:grid-cols-[34px_88px_130px_120px_minmax(260px,1fr)_190px_52px_84px_140px_110px_66px]",
].join(" ");
const FROM_SMALL = "@max-[560px]:hidden";
const FROM_MEDIUM = "@max-[820px]:hidden";
const FROM_LARGE = "@max-[1010px]:hidden";
const FROM_WIDE = "@max-[1200px]:hidden";

/** From which width of the list on a usual column is shown. */
const room: Partial<Record<CaseColumn, string>> = {
  tool: FROM_SMALL,
  category: FROM_WIDE,
  calls: FROM_MEDIUM,
  steps: FROM_MEDIUM,
  status: FROM_SMALL,
  findings: FROM_SMALL,
  model: FROM_LARGE,
  age: FROM_LARGE,
};
const widths: Record<CaseColumn, string> = {
  decision: "92px",
  tool: "130px",
  category: "120px",
  instruction: "minmax(220px,1fr)",
  calls: "180px",
  steps: "56px",
  status: "84px",
  findings: "140px",
  tags: "130px",
  assigned: "140px",
  behaviour: "120px",
  callStyle: "120px",
  protocol: "76px",
  error: "180px",
  model: "110px",
  age: "66px",
};
const looks: Partial<Record<CaseColumn, string>> = {
  decision: "pl-0",
  category: "text-ink-2",
  calls: "font-mono text-code text-tool",
  steps: "text-right text-ink-2",
  tags: "text-ink-2",
  assigned: "text-ink-2",
  behaviour: "text-ink-2",
  callStyle: "text-ink-2",
  protocol: "text-ink-2",
  error: "text-ink-2",
  model: "text-ink-2",
  age: "pr-4 text-right text-ink-2",
};
const headLooks: Partial<Record<CaseColumn, string>> = {
  decision: "pl-0",
  steps: "text-right",
  age: "pr-4 text-right",
};

type Props = {
  rows: CaseRow[];
  total: number;
  /** Chosen columns; null for the usual ones, as many as there is room for. */
  columns: readonly CaseColumn[] | null;
  list: UseInfiniteQueryResult;
  keys: Rows;
  hrefOf: (row: CaseRow) => string;
  onOpen: (index: number) => void;
};

/** The cases of a list, one line each. */
export function CaseTable(props: Props) {
  const { rows, keys } = props;
  const columns = props.columns ?? usualColumns;
  const roomOf = (column: CaseColumn): string => (props.columns === null ? (room[column] ?? "") : "");
  return (
    <VirtualList
      label="Cases"
      items={rows}
      total={props.total}
      keyOf={(row) => row.id}
      columns={props.columns === null ? COLUMNS : ""}
      template={
        props.columns === null ? undefined : `34px ${columns.map((column) => widths[column]).join(" ")}`
      }
      cursor={keys.cursor}
      isSelected={keys.isSelected}
      list={props.list}
      head={
        <>
          <ColumnHead>
            <span className="sr-only">Selected</span>
          </ColumnHead>
          {columns.map((column) => (
            <ColumnHead key={column} className={`${roomOf(column)} ${headLooks[column] ?? ""}`}>
              {columnTitles[column]}
            </ColumnHead>
          ))}
        </>
      }
      row={(row, index) => (
        <>
          <ListCell className="flex justify-center pr-0 text-clip">
            <RowCheckbox
              label={row.instruction.slice(0, 80)}
              isSelected={keys.isSelected(row)}
              onPress={(isRange) => keys.press(index, isRange)}
            />
          </ListCell>
          {columns.map((column) => (
            <ListCell
              key={column}
              className={`${roomOf(column)} ${looks[column] ?? ""}`}
              title={titles[column]?.(row) ?? ""}
            >
              <CaseCell
                column={column}
                row={row}
                href={props.hrefOf(row)}
                onOpen={() => props.onOpen(index)}
              />
            </ListCell>
          ))}
        </>
      )}
    />
  );
}

/** The whole of what a cell may cut. */
const titles: Partial<Record<CaseColumn, (row: CaseRow) => string>> = {
  tool: (row) => (row.category ? `${row.toolName} · ${row.category}` : row.toolName),
  category: (row) => row.category,
  instruction: (row) => row.instruction,
  calls: (row) => row.calls.join(" → "),
  status: (row) => row.error ?? row.status,
  findings: (row) => row.findingKinds.join(", "),
  tags: (row) => row.tags.join(", "),
  error: (row) => row.error ?? "",
  model: (row) => row.model,
};
