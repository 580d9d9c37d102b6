"use client";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { FunctionPane } from "#components/cases/function-pane.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/input.tsx";
import type { CaseDetail, DraftDetail, RevisionDetail } from "#lib/cases/schemas.ts";
import { MendBar } from "./mend-bar.tsx";
import { MergePanel } from "./merge-panel.tsx";
import { StepEditor } from "./step-editor.tsx";
import { type Mending, useMending } from "./use-mending.ts";

type Props = {
  detail: CaseDetail;
  start: { base: RevisionDetail; draft: DraftDetail | null };
  /** Where the cursor goes first, from 0. */
  step: number | null;
  onSaved: (now: CaseDetail) => void;
  /** @param isDropped the draft is to go too */
  onClose: (isDropped: boolean) => void;
};

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** The case, to write in. */
export function MendView({ detail, start, step, onSaved, onClose }: Props) {
  const mending = useMending(detail, start, onSaved);
  const [focused, setFocused] = useState<number | null>(step);
  const close = async () => {
    await mending.keeper.flush();
    onClose(!mending.isChanged && start.draft !== null);
  };
  useKeys("Mending", [
    { keys: "Escape", label: "Close; what is not saved stays a draft", run: () => void close() },
  ]);
  useMendShortcuts(mending);
  const shown = focused === null ? undefined : mending.history.draft.steps[focused];
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto lg:flex-row">
        <div
          role="region"
          aria-label="Mend the case"
          className="min-w-0 px-5 py-4 lg:flex-1 lg:overflow-y-auto"
          onKeyDown={(event) => {
            // The first Escape leaves the field, the second one the editor.
            if (event.key === "Escape" && !event.defaultPrevented && isText(event.target))
              (event.target as HTMLElement).blur();
          }}
        >
          {mending.notice !== null && (
            <p role="status" className="mb-3 rounded-card bg-accent-soft px-4 py-2.5 text-accent">
              {mending.notice}
            </p>
          )}
          {mending.merging ? (
            <MergePanel merging={mending.merging} onSettle={mending.settle} />
          ) : (
            <MendForm
              mending={mending}
              functions={detail.tool.functions}
              step={step}
              onFocusStep={setFocused}
            />
          )}
        </div>
        <aside
          aria-label="The function"
          className="shrink-0 overflow-y-auto border-line px-5 py-4 max-lg:border-t lg:w-[310px] lg:border-l xl:w-[404px]"
        >
          <FunctionPane
            functions={detail.tool.functions}
            name={shown?.action ?? null}
            onChoose={(action) => {
              if (shown) mending.act({ kind: "step", key: shown.key, change: { action } });
            }}
          />
        </aside>
      </div>
      <MendBar mending={mending} onClose={() => void close()} onDiscard={() => onClose(true)} />
    </>
  );
}

/** Ctrl+S saves, Ctrl+Z and Ctrl+Shift+Z step back and forth; within a field they are the field's own. */
function useMendShortcuts(mending: Mending): void {
  const latest = useRef(mending);
  // The outside system is the keyboard.
  useEffect(() => {
    latest.current = mending;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === "s" || key === "enter") void latest.current.save();
      else if (isText(event.target)) return;
      else if (key === "z") latest.current.act({ kind: event.shiftKey ? "redo" : "undo" });
      else if (key === "y") latest.current.act({ kind: "redo" });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

type FormProps = {
  mending: Mending;
  functions: CaseDetail["tool"]["functions"];
  step: number | null;
  onFocusStep: (index: number) => void;
};

function MendForm({ mending, functions, step, onFocusStep }: FormProps) {
  const { history, act, base, invalid } = mending;
  const { draft } = history;
  const made = useRef(0);
  const insert = (at: number) => {
    made.current += 1;
    act({ kind: "insert", key: `n${made.current}`, at });
  };
  // The outside system is the focus, which goes to what one came to mend.
  useEffect(() => {
    document.getElementById(step === null ? "mend-instruction" : `mend-function-${step}`)?.focus();
  }, [step]);
  const wasAnswered = (index: number): boolean => {
    const now = draft.steps[index];
    const before = base.trajectory.steps.find((one) => one.observation === now?.observation);
    return before !== undefined && (before.action !== now?.action || before.actionInput !== now.actionInput);
  };
  return (
    <div className="grid max-w-[860px] gap-3">
      <Field label="Instruction">
        {(ids) => (
          <TextArea
            {...ids}
            id="mend-instruction"
            aria-label="Instruction"
            dir="auto"
            className="field-sizing-content max-h-60 text-dialogue"
            value={draft.instruction}
            onChange={(event) => act({ kind: "text", field: "instruction", value: event.target.value })}
          />
        )}
      </Field>
      <ol aria-label="Steps" className="grid gap-2">
        {draft.steps.map((one, index) => (
          <li key={one.key} className="grid gap-2" onFocus={() => onFocusStep(index)}>
            <InsertButton at={index} onInsert={insert} />
            <StepEditor
              step={one}
              index={index}
              count={draft.steps.length}
              functions={functions}
              isAnswerStale={wasAnswered(index)}
              isRefused={invalid.some((call) => call.step === index)}
              act={act}
            />
          </li>
        ))}
      </ol>
      <InsertButton at={draft.steps.length} onInsert={insert} />
      <Field label="Final thought">
        {(ids) => (
          <TextArea
            {...ids}
            dir="auto"
            className="field-sizing-content max-h-60"
            value={draft.finalThought ?? ""}
            onChange={(event) =>
              act({ kind: "text", field: "finalThought", value: event.target.value || null })
            }
          />
        )}
      </Field>
      <Field label="Final answer" hint={endWords(draft)}>
        {(ids) => (
          <TextArea
            {...ids}
            dir="auto"
            className="field-sizing-content max-h-80 text-dialogue"
            value={draft.finalAnswer ?? ""}
            onChange={(event) => act({ kind: "text", field: "finalAnswer", value: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function endWords({ finalAnswer, error, isCut }: Mending["history"]["draft"]): string | undefined {
  if (finalAnswer !== null) return undefined;
  if (error !== null) return `There is none: ${error} What you write here ends the failure.`;
  return isCut ? "The case was cut: that there is none is meant." : "There is none.";
}

function InsertButton({ at, onInsert }: { at: number; onInsert: (at: number) => void }) {
  return (
    <Button
      size="small"
      variant="quiet"
      className="justify-self-start"
      aria-label={`Insert a step as number ${at + 1}`}
      onClick={() => onInsert(at)}
    >
      <Plus aria-hidden="true" className="size-3.5" /> Step
    </Button>
  );
}
