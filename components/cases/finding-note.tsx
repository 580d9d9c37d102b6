import { classNames } from "#components/ui/class-names.ts";
import type { FindingRow } from "#lib/cases/schemas.ts";

const tones = { error: "text-bad", caution: "text-caution", note: "text-ink-2" } as const;

/** A finding in words, in the colour of its weight. */
export function FindingNote({ finding, className }: { finding: FindingRow; className?: string }) {
  return (
    <span className={classNames("text-label font-medium break-words", tones[finding.severity], className)}>
      {finding.kind}: {finding.message}
    </span>
  );
}
