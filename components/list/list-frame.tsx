"use client";
import { SlidersHorizontal } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = {
  /** Facets: beside the list where there is room, else behind a button. */
  filters: ReactNode;
  filterCount: number;
  /** What the list shows, in a line above it. */
  summary: ReactNode;
  /** At the end of that line: the order. */
  aside?: ReactNode;
  children: ReactNode;
  /** At the foot, while rows are selected. */
  bar?: ReactNode;
};

/** The body of a list page. */
export function ListFrame({ filters, filterCount, summary, aside, children, bar }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex min-h-0 flex-1">
      <aside
        aria-label="Filters"
        className="hidden w-[216px] shrink-0 overflow-y-auto border-r border-line px-3.5 py-3 lg:block"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{filters}</div>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex min-h-[42px] shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
          <Button className="lg:hidden" size="small" onClick={() => setIsOpen(true)}>
            <SlidersHorizontal aria-hidden="true" className="size-3.5" />
            Filters{filterCount > 0 ? ` ${filterCount}` : ""}
          </Button>
          {summary}
          {aside && <div className="ml-auto shrink-0">{aside}</div>}
        </div>
        {children}
        {bar}
      </div>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title="Filters" size="small">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{filters}</div>
      </Dialog>
    </div>
  );
}
