import Link from "next/link";
import { ListRow } from "#components/list/list-rows.tsx";
import { RowCheckbox } from "#components/list/row-checkbox.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Age } from "#components/ui/age.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import type { DeadLetter } from "#lib/runs/schemas.ts";
import { kindTitles } from "./run-progress.ts";

type Props = {
  letter: DeadLetter;
  isHere: boolean;
  isChosen: boolean;
  isBusy: boolean;
  /** With Shift: all from the cursor to here. */
  onPress: (isRange: boolean) => void;
  onSendBack: () => void;
};

const nameOf = ({ what, label, runKind }: DeadLetter): string =>
  what === "planning" ? "The planning of the run" : label || kindTitles[runKind];

/** What it made before it was given up; else its place in its run. */
export function deadLetterAddress({ caseId, toolId, runId, error }: DeadLetter): string {
  if (caseId) return `/cases/${caseId}`;
  if (toolId) return `/tools/${toolId}`;
  return `/runs/${runId}?status=failed&code=${encodeURIComponent(error.code)}#items`;
}

/** What died, of what, in which run, and the way back. */
export function DeadLetterRow({ letter, isHere, isChosen, isBusy, onPress, onSendBack }: Props) {
  const name = nameOf(letter);
  return (
    <ListRow
      isHere={isHere}
      className="grid grid-cols-[14px_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-2.5"
    >
      <RowCheckbox label={name} isSelected={isChosen} onPress={onPress} className="mt-1" />
      <div className="grid min-w-0 gap-0.5">
        <Link
          href={deadLetterAddress(letter)}
          className="rail font-medium hover:underline"
          dir="auto"
          title={name}
        >
          {name}
        </Link>
        <p className="break-words text-bad" dir="auto">
          {letter.error.message}
        </p>
        <p className="flex flex-wrap gap-x-3 text-label text-ink-2">
          <Link href={`/runs/${letter.runId}`} className="text-accent hover:underline" dir="auto">
            {letter.runTitle || kindTitles[letter.runKind]}
          </Link>
          {letter.toolName && <span dir="auto">{letter.toolName}</span>}
          {letter.deliveries > 0 && <span>begun {formatCountOf(letter.deliveries, "time")}</span>}
          <span>
            given up <Age at={letter.diedAt} inWords />
          </span>
        </p>
      </div>
      <AllowedButton
        needs="curate"
        size="small"
        disabled={isBusy}
        onClick={onSendBack}
        aria-label={`Send back ${name}`}
      >
        Send back
      </AllowedButton>
    </ListRow>
  );
}
