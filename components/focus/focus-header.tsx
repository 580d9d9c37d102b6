"use client";
import { X } from "lucide-react";
import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";

export type Panel = "function" | "decisions";
type Props = {
  detail: CaseDetail | undefined;
  /** Decisions on their way. */
  unsaved: number;
  panel: Panel | null;
  onPanel: (panel: Panel) => void;
  onLeave: () => void;
};

const TOUCHED = "max-md:h-11 pointer-coarse:h-11";

/** One line: the way out, which tool it is, what is on its way, the two panels. */
export function FocusHeader({ detail, unsaved, panel, onPanel, onLeave }: Props) {
  return (
    <header
      data-focus-mode
      className="flex min-h-[42px] shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1"
    >
      <Button
        variant="quiet"
        size="icon"
        aria-label="Leave focus mode"
        title="Leave focus mode (Escape)"
        className="max-md:size-11 pointer-coarse:size-11"
        onClick={onLeave}
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
      <h1 className="rail min-w-0 flex-1 font-semibold outline-none" dir="auto">
        {detail ? detail.toolName || "(no name)" : "Focus mode"}
      </h1>
      {detail && detail.decision !== "pending" && <DecisionBadge decision={detail.decision} />}
      {detail && detail.findings.length > 0 && (
        <Badge tone="caution">{formatCountOf(detail.findings.length, "finding")}</Badge>
      )}
      <span aria-live="polite" className="text-label text-ink-2">
        {unsaved > 0 && `${unsaved} not saved yet`}
      </span>
      <Button
        variant="quiet"
        className={TOUCHED}
        aria-pressed={panel === "function"}
        onClick={() => onPanel("function")}
      >
        Function <Kbd>i</Kbd>
      </Button>
      <Button
        variant="quiet"
        className={TOUCHED}
        aria-pressed={panel === "decisions"}
        onClick={() => onPanel("decisions")}
      >
        Decisions <Kbd>h</Kbd>
      </Button>
    </header>
  );
}
