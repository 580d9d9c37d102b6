"use client";
import { quotable } from "#components/comments/quotable.ts";
import { Badge } from "#components/ui/badge.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { argumentRows } from "./argument-rows.ts";
import { ArgumentTable } from "./argument-table.tsx";
import { extraTools, questionOf, type TimelineStep } from "./case-timeline.ts";
import { EffortButton } from "./effort-button.tsx";
import { FindingNote } from "./finding-note.tsx";
import { ObservationView } from "./observation-view.tsx";
import { answeredByWords } from "./words.ts";

type Props = {
  entry: TimelineStep;
  isFocused: boolean;
  onOpenCalls: () => void;
  onStep: (step: number) => void;
};

/** A call: function, arguments, what came back; faults marked where they are. */
export function CallCard({ entry, isFocused, onOpenCalls, onStep }: Props) {
  const { step, index } = entry;
  const findings = [...entry.inputFindings, ...entry.observationFindings];
  const worst = findings.some((one) => one.severity === "error")
    ? "bad"
    : findings.some((one) => one.severity === "caution")
      ? "caution"
      : null;
  return (
    <div
      data-focused={isFocused || undefined}
      className={classNames(
        "mt-1 rounded-card border bg-panel",
        worst === "bad" ? "border-bad/60" : worst === "caution" ? "border-caution/60" : "border-line",
        isFocused && !worst && "border-accent/60",
      )}
    >
      <div className="flex min-h-[30px] flex-wrap items-center gap-x-2.5 gap-y-1 px-3 py-1">
        <code className="font-semibold break-all text-tool">{step.action || "(no action)"}</code>
        <span className="font-mono text-[11px] break-all text-ink-2">{aboutOf(entry)}</span>
        {entry.answeredBy && (
          <span className="text-label text-ink-2" title={answeredByWords[entry.answeredBy].about}>
            <span className="sr-only">answered by: </span>
            {answeredByWords[entry.answeredBy].text}
          </span>
        )}
        {[...new Set(findings.map((one) => one.kind))].map((kind) => (
          <Badge
            key={kind}
            tone={findings.some((one) => one.kind === kind && one.severity === "error") ? "bad" : "caution"}
          >
            {kind}
          </Badge>
        ))}
        <span className="ml-auto">
          <EffortButton calls={entry.modelCalls} onOpen={onOpenCalls} label={`step ${index + 1}`} />
        </span>
      </div>
      <div {...quotable(index, "call")}>
        <Input entry={entry} onStep={onStep} />
      </div>
      {entry.kind !== "question" && (
        <div {...quotable(index, "observation")}>
          <ObservationView step={step} findings={entry.observationFindings} />
        </div>
      )}
    </div>
  );
}

function Input({ entry, onStep }: Pick<Props, "entry" | "onStep">) {
  const { step } = entry;
  const args = argumentRows(
    step.actionInput,
    entry.function?.parameters ?? [],
    entry.inputFindings,
    entry.sources,
  );
  if (entry.kind === "question" && args.raw === null && args.rows.length <= 1) {
    return (
      <p dir="auto" className="border-t border-line px-3 py-2 text-dialogue break-words whitespace-pre-wrap">
        {questionOf(step)}
      </p>
    );
  }
  const isEmpty = args.raw === null && args.rows.length === 0;
  return (
    <div className="border-t border-line px-3 py-1.5">
      {args.raw !== null && <pre className="break-words whitespace-pre-wrap">{args.raw || "(no input)"}</pre>}
      {args.rows.length > 0 && <ArgumentTable rows={args.rows} onStep={onStep} />}
      {isEmpty && <p className="text-label text-ink-3">No arguments</p>}
      {args.others.map((finding) => (
        <FindingNote key={`${finding.kind} ${finding.message}`} finding={finding} className="block" />
      ))}
    </div>
  );
}

function aboutOf(entry: TimelineStep): string {
  if (entry.function) return `${entry.function.method.toUpperCase()} ${entry.function.path}`;
  if (entry.kind === "question") return "ask the user";
  if (entry.kind === "extra") return (extraTools[entry.step.action] ?? "").replace(/\.$/, "").toLowerCase();
  return "no function of this tool";
}
