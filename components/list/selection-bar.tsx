import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { Rows } from "./use-row-keys.ts";

type Props = {
  rows: Pick<Rows, "selection" | "count" | "selectAll" | "clear">;
  /** How many there are, read or not. */
  matching: number;
  /** There may be more that match than were counted. */
  isAtLeast?: boolean;
  /** What can be done with them. */
  children: ReactNode;
};

/** The bar under a list while rows are selected: how many, all that match, none, and what can be done. */
export function SelectionBar({ rows, matching, isAtLeast = false, children }: Props) {
  const { count, selection } = rows;
  if (count === 0) return null;
  const isAll = selection.kind === "all";
  const all = `${formatCount(matching)}${isAtLeast ? "+" : ""}`;
  return (
    <section
      aria-label="Selection"
      className="flex min-h-[46px] shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-panel px-4 py-2"
    >
      <p aria-live="polite" className="font-semibold">
        {isAll ? `All ${all} that match` : `${formatCount(count)} selected`}
      </p>
      {!isAll && count < matching && (
        <Button variant="link" onClick={rows.selectAll}>
          Select all {all} that match
        </Button>
      )}
      <Button variant="link" className="text-ink-2" onClick={rows.clear}>
        Select none
      </Button>
      <div className="ml-auto flex flex-wrap gap-2">{children}</div>
    </section>
  );
}
