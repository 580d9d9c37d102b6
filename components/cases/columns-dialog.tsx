"use client";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { CaseColumn, columnTitles, usualColumns } from "./columns.ts";

type Props = {
  columns: readonly CaseColumn[] | null;
  onChange: (columns: CaseColumn[] | null) => void;
  onClose: () => void;
};

/** Which columns the list shows; they are part of its address. */
export function ColumnsDialog({ columns, onChange, onClose }: Props) {
  const shown = columns ?? usualColumns;
  const toggle = (column: CaseColumn): void =>
    onChange(CaseColumn.options.filter((one) => shown.includes(one) !== (one === column)));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Columns"
      description="They are part of the page's address, and of a saved view."
      size="small"
      footer={
        <>
          <Button disabled={columns === null} onClick={() => onChange(null)}>
            The usual ones
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <ul className="grid grid-cols-2 gap-x-4">
        {CaseColumn.options.map((column) => (
          <li key={column}>
            <label className="flex min-h-7 items-center gap-2">
              <Checkbox
                checked={shown.includes(column)}
                disabled={column === "instruction"}
                onChange={() => toggle(column)}
              />
              {columnTitles[column]}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
