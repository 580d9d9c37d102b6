"use client";
import { classNames } from "#components/ui/class-names.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ErrorKind } from "#lib/review/schemas.ts";

type Props = {
  /** "step 3", "the final answer" */
  name: string;
  /** What was said before, where it was said of this step. */
  chosen: ErrorKind | null;
  /** Kinds that the checks found at this step. */
  found: readonly string[];
  onChoose: (kind: ErrorKind) => void;
  onClose: () => void;
};

/** What is wrong with the first bad step: one key, one click or one touch. */
export function BadStepDialog({ name, chosen, found, onChoose, onClose }: Props) {
  const choose = (kind: ErrorKind | undefined) => {
    if (!kind) return;
    onChoose(kind);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`What is wrong with ${name}?`}
      description="Later steps count as not judged, and are not trained on unless you say so. A digit chooses."
    >
      <ul
        aria-label="Kinds of error"
        className="grid gap-1 sm:grid-cols-2"
        onKeyDown={(event) => {
          if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
            choose(ErrorKind.options[Number(event.key) - 1]);
        }}
      >
        {ErrorKind.options.map((kind, index) => (
          <li key={kind}>
            <button
              type="button"
              // Digits act where the focus is: it starts on what the checks found, else on the first.
              autoFocus={
                kind ===
                (chosen ?? ErrorKind.options.find((one) => found.includes(one)) ?? ErrorKind.options[0])
              }
              aria-pressed={kind === chosen}
              onClick={() => choose(kind)}
              className={classNames(
                "flex min-h-[30px] w-full items-center gap-2 rounded-control border px-2.5 text-left",
                kind === chosen
                  ? "border-bad bg-bad-soft font-semibold text-bad"
                  : "border-line text-ink-2 hover:bg-soft hover:text-ink",
              )}
            >
              {index < 9 && <Kbd className="border-0 px-0">{index + 1}</Kbd>}
              {kind}
              {found.includes(kind) && <span className="text-label text-caution">found</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
