"use client";
import { useEffect, useRef, useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { TextArea } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { ErrorKind } from "#lib/review/schemas.ts";
import { emptyDraft, toggleReason, type Decided, type Draft } from "./draft.ts";
import { ReasonPicker } from "./reason-picker.tsx";

type Props = {
  /** Another one: what was typed is that of `startDraft`. */
  caseId: string;
  /** What was typed about the case before, and could not be saved. */
  startDraft: Draft | undefined;
  /** Kinds that the checks found: marked among the reasons. */
  found: readonly string[];
  /** Reasons to choose from; left out: all kinds of error. */
  offered?: readonly string[] | undefined;
  /** Why nothing can be decided now; null where it can. */
  blocked: string | null;
  canUndo: boolean;
  /** A digit rejects at once, for the reason that it stands for. */
  isQuick?: boolean;
  /** Told what is typed, for a decision that is made elsewhere. */
  onDraft?: (draft: Draft) => void;
  onDecide: (decision: Decided, draft: Draft) => void;
  onUndo: () => void;
};

/** 44 px where a finger decides; across the whole width of a phone. */
const TOUCHED = "max-md:h-11 max-md:flex-1 pointer-coarse:h-11";

type State = { caseId: string; draft: Draft; isRejecting: boolean; isCommenting: boolean };

function stateFor(caseId: string, draft: Draft | undefined): State {
  const isThere = draft !== undefined && (draft.reasons.length > 0 || draft.comment !== "");
  return {
    caseId,
    draft: draft ?? emptyDraft,
    isRejecting: isThere && draft.reasons.length > 0,
    isCommenting: isThere && draft.comment !== "",
  };
}

/** Approve, reject with reasons, needs work; a comment goes with the decision. */
export function DecideBar({
  caseId,
  startDraft,
  found,
  canUndo,
  isQuick = false,
  onDraft,
  onDecide,
  onUndo,
  ...given
}: Props) {
  const offered = given.offered ?? ErrorKind.options;
  const notAllowed = useWhyNot("review");
  const blocked = given.blocked ?? notAllowed;
  const [state, setState] = useState(() => stateFor(caseId, startDraft));
  const comment = useRef<HTMLTextAreaElement>(null);
  // The bar stays when the case changes, so that the focus does; what was typed belongs to its case.
  if (state.caseId !== caseId) setState(stateFor(caseId, startDraft));
  const { draft, isRejecting, isCommenting } = state;
  // The outside system is whoever decides by other means than this bar.
  useEffect(() => onDraft?.(draft), [onDraft, draft]);
  const change = (part: Partial<State>) => setState((before) => ({ ...before, ...part }));
  const decide = (decision: Decided, said = draft) => {
    if (blocked !== null) return;
    onDecide(decision, decision === "approved" ? { ...said, reasons: [] } : said);
    change({ draft: emptyDraft, isRejecting: false, isCommenting: false });
  };
  const reject = () => (isRejecting ? decide("rejected") : change({ isRejecting: blocked === null }));
  const rejectFor = (reason: string) =>
    decide("rejected", draft.reasons.includes(reason) ? draft : toggleReason(draft, reason));
  const openComment = () => {
    change({ isCommenting: true });
    requestAnimationFrame(() => comment.current?.focus());
  };
  useKeys("This case", [
    { keys: "a", label: "Approve", isOnce: true, run: () => decide("approved") },
    {
      keys: "r",
      label: "Reject: then a digit for each reason, Enter to send",
      run: () => change({ isRejecting: blocked === null }),
    },
    { keys: "w", label: "Needs work", isOnce: true, run: () => decide("needs-work") },
    ...(isQuick ? offered.slice(0, 9) : []).map((reason, place) => ({
      keys: String(place + 1),
      label: `Reject at once: ${reason}`,
      isOnce: true,
      run: () => rejectFor(reason),
    })),
    {
      keys: "u",
      label: "Undo the last decision",
      isOnce: true,
      run: () => (notAllowed === null ? onUndo() : undefined),
    },
    { keys: "c", label: "Comment", run: openComment },
  ]);
  return (
    <section aria-label="Decide" className="shrink-0 border-t border-line bg-panel px-5 py-2.5">
      {isRejecting && (
        <RejectKeys
          offered={offered}
          onReason={(reason) => change({ draft: toggleReason(draft, reason) })}
          onSend={() => decide("rejected")}
          onCancel={() => change({ isRejecting: false })}
        />
      )}
      {isRejecting && (
        <div className="mb-2.5 grid max-h-[30dvh] gap-1.5 overflow-y-auto">
          <p className="text-label text-ink-2">
            Why? A digit for each reason, <kbd>Enter</kbd> rejects, <kbd>Escape</kbd> goes back.
          </p>
          <ReasonPicker
            chosen={draft.reasons}
            found={found}
            offered={offered}
            onToggle={(reason) => change({ draft: toggleReason(draft, reason) })}
          />
        </div>
      )}
      {isCommenting && (
        <TextArea
          ref={comment}
          aria-label="Comment, sent with the decision"
          placeholder="Comment, sent with the decision. Escape leaves it, and keeps it."
          dir="auto"
          maxLength={10_000}
          className="mb-2.5"
          value={draft.comment}
          onChange={(event) => change({ draft: { ...draft, comment: event.target.value } })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.currentTarget.blur();
            if (draft.comment === "") change({ isCommenting: false });
          }}
        />
      )}
      {isQuick && !isRejecting && (
        <ul aria-label="Reject at once" className="mb-2.5 flex flex-wrap gap-1.5 max-md:hidden">
          {offered.slice(0, 9).map((reason, place) => (
            <li key={reason}>
              <Button
                size="small"
                className="rounded-full pointer-coarse:h-11"
                disabled={blocked !== null}
                aria-label={`Reject: ${reason}`}
                onClick={() => rejectFor(reason)}
              >
                <Kbd className="border-0 px-0">{place + 1}</Kbd>
                {reason}
                {found.includes(reason) && <span className="text-caution">found</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="good"
          className={TOUCHED}
          disabled={blocked !== null}
          onClick={() => decide("approved")}
        >
          Approve <Kbd>a</Kbd>
        </Button>
        <Button
          variant="bad"
          disabled={blocked !== null}
          aria-expanded={isRejecting}
          onClick={reject}
          className={classNames(TOUCHED, isRejecting && "bg-bad-soft")}
        >
          {isRejecting ? "Reject now" : "Reject"}{" "}
          <Kbd className={isRejecting ? "opacity-100" : ""}>{isRejecting ? "Enter" : "r"}</Kbd>
        </Button>
        <Button className={TOUCHED} disabled={blocked !== null} onClick={() => decide("needs-work")}>
          Needs work <Kbd>w</Kbd>
        </Button>
        {blocked !== null && <p className="text-ink-2">{blocked}</p>}
        <div className="ml-auto flex max-md:ml-0 max-md:w-full">
          <Button
            variant="quiet"
            className={TOUCHED}
            disabled={!canUndo || notAllowed !== null}
            onClick={onUndo}
          >
            Undo <Kbd>u</Kbd>
          </Button>
          <Button variant="quiet" className={TOUCHED} disabled={blocked !== null} onClick={openComment}>
            Comment <Kbd>c</Kbd>
          </Button>
        </div>
      </div>
    </section>
  );
}

/** While one rejects, digits are reasons and not steps. */
function RejectKeys({
  offered,
  onReason,
  onSend,
  onCancel,
}: {
  offered: readonly string[];
  onReason: (reason: string) => void;
  onSend: () => void;
  onCancel: () => void;
}) {
  useKeys("Rejecting", [
    ...offered.slice(0, 9).map((reason, place) => ({
      keys: String(place + 1),
      label: `Because: ${reason}`,
      run: () => onReason(reason),
    })),
    { keys: "Enter", label: "Reject", isOnce: true, run: onSend },
    { keys: "Escape", label: "Do not reject", run: onCancel },
  ]);
  return null;
}
