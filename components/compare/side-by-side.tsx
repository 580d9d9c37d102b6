"use client";
import type { ReactNode } from "react";
import { FindingNote } from "#components/cases/finding-note.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { FindingRow } from "#lib/cases/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { compareTrajectories, type StepChange } from "#lib/mending/compare-trajectories.ts";
import type { ComparisonSide } from "#lib/preferences/schemas.ts";
import { MarkedText } from "./marked-text.tsx";

type Props = { left: ComparisonSide; right: ComparisonSide; names: [left: string, right: string] };

/** Two trajectories, aligned by step; what both share stands once, what differs beside each other. */
export function SideBySide({ left, right, names }: Props) {
  const { steps } = compareTrajectories(left.trajectory, right.trajectory);
  const alike = steps.findIndex((change) => change.kind !== "same");
  const shared = alike === -1 ? steps.length : alike;
  return (
    <div className="grid gap-3">
      <Instruction left={left} right={right} names={names} />
      {shared > 0 && (
        <details className="rounded-card border border-line bg-panel px-3 py-2">
          <summary className="w-fit font-medium text-ink-2 hover:text-ink">
            {shared === 1 ? "Step 1 is" : `Steps 1 to ${shared} are`} the same
          </summary>
          <ol className="mt-2 grid gap-3">
            {steps.slice(0, shared).map(({ after }, place) => (
              <li key={place} className="grid gap-1">
                <h3 className="text-label font-semibold text-ink-2">Step {place + 1}</h3>
                {after && <StepText step={after.step} other={null} side="left" findings={[]} />}
              </li>
            ))}
          </ol>
        </details>
      )}
      <ol aria-label="Steps that differ" className="grid gap-3">
        {steps.slice(shared).map((change) => (
          <Row
            key={`${change.before?.place ?? ""} ${change.after?.place ?? ""}`}
            change={change}
            left={left}
            right={right}
            names={names}
          />
        ))}
      </ol>
      <Ending left={left} right={right} names={names} />
    </div>
  );
}

/** Both halves of a row, under each other on a phone, each with its name. */
function Halves({ left, right, names }: { left: ReactNode; right: ReactNode; names: Props["names"] }) {
  return (
    <div className="grid gap-2 md:grid-cols-2">
      {[left, right].map((half, index) => (
        <div key={index} className="min-w-0 rounded-card border border-line bg-panel px-3 py-2">
          <p className="mb-1 text-label text-ink-2 md:sr-only">{names[index]}</p>
          {half}
        </div>
      ))}
    </div>
  );
}

function Instruction({ left, right, names }: Props) {
  const [a, b] = [left.trajectory.instruction, right.trajectory.instruction];
  return (
    <section aria-label="Instruction" className="grid gap-1">
      <h2 className="text-label font-semibold text-ink-2">User</h2>
      {a === b ? (
        <p dir="auto" className="text-dialogue break-words whitespace-pre-wrap">
          {a}
        </p>
      ) : (
        <Halves
          names={names}
          left={<MarkedText own={a} other={b} side="left" />}
          right={<MarkedText own={b} other={a} side="right" />}
        />
      )}
    </section>
  );
}

function Row({ change, left, right, names }: Props & { change: StepChange }) {
  const at = (place: number | undefined, findings: readonly FindingRow[]): FindingRow[] =>
    findings.filter(({ step }) => step === place);
  const [a, b] = [change.before, change.after];
  return (
    <li className="grid gap-1">
      <h2 className="flex flex-wrap items-center gap-2 text-label font-semibold text-ink-2">
        {a && b && a.place !== b.place
          ? `Step ${a.place + 1} and step ${b.place + 1}`
          : `Step ${(a ?? b ?? { place: 0 }).place + 1}`}
        <Badge tone={change.kind === "same" ? "neutral" : "accent"}>
          {change.kind === "same" ? "same" : change.kind === "changed" ? "differs" : "on one side"}
        </Badge>
      </h2>
      <Halves
        names={names}
        left={
          a ? (
            <StepText
              step={a.step}
              other={b?.step ?? null}
              side="left"
              findings={at(a.place, left.findings)}
            />
          ) : (
            <p className="text-ink-2">no such step</p>
          )
        }
        right={
          b ? (
            <StepText
              step={b.step}
              other={a?.step ?? null}
              side="right"
              findings={at(b.place, right.findings)}
            />
          ) : (
            <p className="text-ink-2">no such step</p>
          )
        }
      />
    </li>
  );
}

type StepProps = { step: Step; other: Step | null; side: "left" | "right"; findings: FindingRow[] };

function StepText({ step, other, side, findings }: StepProps) {
  return (
    <div className="grid gap-1.5">
      {step.thought && <MarkedText own={step.thought} other={other && (other.thought ?? "")} side={side} />}
      <code className="font-semibold break-all text-tool">{step.action || "(no action)"}</code>
      <MarkedText own={step.actionInput} other={other && other.actionInput} side={side} isCode />
      <div className="border-t border-soft pt-1.5 text-ink-2">
        <MarkedText own={step.observation} other={other && other.observation} side={side} isCode />
      </div>
      {findings.map((finding) => (
        <FindingNote key={`${finding.kind} ${finding.path} ${finding.message}`} finding={finding} />
      ))}
    </div>
  );
}

function Ending({ left, right, names }: Props) {
  const half = (own: ComparisonSide, other: ComparisonSide, side: "left" | "right") => {
    const { finalAnswer, error } = own.trajectory;
    if (own.status === "simulating") return <p className="text-ink-2">It is still being simulated…</p>;
    if (finalAnswer === null)
      return (
        <p dir="auto" className="break-words text-bad">
          {error ?? "It was cut here: there is no answer."}
        </p>
      );
    const about = own.findings.filter(({ step }) => step === null || step >= own.trajectory.steps.length);
    return (
      <div className="grid gap-1.5">
        <MarkedText own={finalAnswer} other={other.trajectory.finalAnswer} side={side} />
        {about.map((finding) => (
          <FindingNote key={`${finding.kind} ${finding.message}`} finding={finding} />
        ))}
      </div>
    );
  };
  return (
    <section aria-label="Answers" className="grid gap-1">
      <h2 className="text-label font-semibold text-ink-2">Answer</h2>
      <Halves names={names} left={half(left, right, "left")} right={half(right, left, "right")} />
    </section>
  );
}
