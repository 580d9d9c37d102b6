"use client";
import { Button } from "#components/ui/button.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { useDecisions } from "./decisions.tsx";

/** Says that decisions wait for a server that does not answer, and how many. */
export function UnsavedNotice() {
  const { unsaved, isAway, tryNow } = useDecisions();
  if (!isAway || unsaved === 0) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-caution-soft px-5 py-2 text-caution"
    >
      <p>
        {formatCountOf(unsaved, "decision")} not saved yet: Paddock does not answer. They are kept in this
        browser and sent as soon as it does; go on.
      </p>
      <Button size="small" className="max-md:h-11" onClick={tryNow}>
        Try now
      </Button>
    </div>
  );
}
