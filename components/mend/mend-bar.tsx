"use client";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Mending } from "./use-mending.ts";

type Props = {
  mending: Mending;
  onClose: () => void;
  onDiscard: () => void;
};

const keeperWords = {
  "as it was": "",
  "being kept": "Draft: being kept…",
  kept: "Draft kept",
  "not kept": "The draft could not be kept: is Paddock still running?",
} as const;

/** What one can do with what one wrote: save it as a revision, leave it as a draft, throw it away. */
export function MendBar({ mending, onClose, onDiscard }: Props) {
  const { history, act, base, reason, setReason, invalid, isChanged, isSaving, merging, refusal } = mending;
  const isBlocked = invalid.length > 0;
  return (
    <section aria-label="Save" className="shrink-0 border-t border-line bg-panel px-5 py-2.5">
      {refusal !== null && (
        <p role="alert" className="mb-2 break-words text-bad">
          {refusal} What you typed is still here.
        </p>
      )}
      {isBlocked && (
        <p className="mb-2 text-caution">
          The call of step {invalid.map(({ step }) => step + 1).join(", ")} is not valid: it stays a draft
          until it is.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Input
          aria-label="Why, in a few words"
          placeholder="Why (kept with the revision)"
          maxLength={500}
          className="min-w-40 flex-1 sm:max-w-[360px]"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          variant="primary"
          disabled={!isChanged || isBlocked || isSaving || merging !== null}
          onClick={() => void mending.save()}
        >
          {isSaving ? "Saving…" : `Save as revision ${base.revision + 1}`} <Kbd>Ctrl S</Kbd>
        </Button>
        <Button onClick={onClose}>
          {isChanged ? "Keep as a draft" : "Close"} <Kbd>Esc</Kbd>
        </Button>
        <Button variant="quiet" disabled={history.past.length === 0} onClick={() => act({ kind: "undo" })}>
          Undo
        </Button>
        <Button variant="quiet" disabled={history.future.length === 0} onClick={() => act({ kind: "redo" })}>
          Redo
        </Button>
        <span role="status" className="text-label text-ink-2">
          {keeperWords[mending.keeper.state]}
        </span>
        {isChanged && (
          <Button variant="quiet" className="ml-auto text-bad" onClick={onDiscard}>
            Discard
          </Button>
        )}
      </div>
    </section>
  );
}
