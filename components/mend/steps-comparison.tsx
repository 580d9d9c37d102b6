"use client";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import WordComparison from "#components/ui/word-comparison.tsx";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { compareTrajectories, type StepChange } from "#lib/mending/compare-trajectories.ts";

const tones: Record<StepChange["kind"], Tone> = {
  same: "neutral",
  changed: "caution",
  gone: "bad",
  new: "good",
};

const titles = {
  instruction: "Instruction",
  finalThought: "Final thought",
  finalAnswer: "Final answer",
  error: "Error",
} as const;

/** Texts of a step, in the order they are read. */
const textsOf = (step: Step | undefined): [string, string][] => [
  ["thought", step?.thought ?? ""],
  ["function", step?.action ?? ""],
  ["arguments", step?.actionInput ?? ""],
  ["observation", step?.observation ?? ""],
  ["status code", step?.statusCode?.toString() ?? ""],
];

type Props = {
  before: Trajectory;
  after: Trajectory;
  /** "case 2", where there are several comparisons on the page. */
  of?: string;
};

/** Two revisions, or two cases, as one: by step, and within a step by word. */
export function StepsComparison({ before, after, of }: Props) {
  const named = (title: string): string => (of === undefined ? title : `${title} of ${of}`);
  const { fields, steps, isSame } = compareTrajectories(before, after);
  if (isSame) return <p className="text-ink-2">They say the same.</p>;
  const field = (name: keyof typeof titles) => {
    const change = fields.find((one) => one.field === name);
    if (!change) return null;
    return (
      <section aria-label={named(titles[name])} className="grid gap-1">
        <h3 className="font-semibold">{titles[name]}</h3>
        <WordComparison
          before={change.before ?? ""}
          after={change.after ?? ""}
          label={`${named(titles[name])}, compared`}
        />
      </section>
    );
  };
  return (
    <div className="grid gap-4">
      {field("instruction")}
      <ol aria-label={`${named("Steps")}, compared`} className="grid gap-3">
        {steps.map((change) => (
          <StepComparison
            key={`${change.before?.place ?? ""} ${change.after?.place ?? ""}`}
            change={change}
            named={named}
          />
        ))}
      </ol>
      {field("finalThought")}
      {field("finalAnswer")}
      {field("error")}
    </div>
  );
}

function StepComparison({ change, named }: { change: StepChange; named: (title: string) => string }) {
  const [before, after] = [change.before?.step, change.after?.step];
  const number = (change.after ?? change.before)?.place ?? 0;
  const texts = textsOf(before)
    .map(([name, old], index) => ({ name, old, now: textsOf(after)[index]?.[1] ?? "" }))
    .filter(({ old, now }) => old !== now);
  return (
    <li className="grid gap-1.5 border-b border-soft pb-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">
          {change.after ? `Step ${number + 1}` : `Step ${number + 1} of before`}
        </h3>
        <code className="break-all text-tool">{(after ?? before)?.action}</code>
        <Badge tone={tones[change.kind]}>{wordsOf(change)}</Badge>
      </div>
      {change.kind !== "same" &&
        texts.map(({ name, old, now }) => (
          <div key={name} className="grid gap-0.5">
            <span className="text-label text-ink-2">{name}</span>
            <WordComparison
              before={old}
              after={now}
              label={`${named(`${name} of step ${number + 1}`)}, compared`}
            />
          </div>
        ))}
      {change.kind === "changed" && texts.length === 0 && (
        <p className="text-ink-2">It stands in another turn, or fields beside its texts differ.</p>
      )}
    </li>
  );
}

function wordsOf(change: StepChange): string {
  if (change.kind === "gone") return change.movedTo === null ? "gone" : `moved to ${change.movedTo + 1}`;
  if (change.kind === "new") return change.movedFrom === null ? "new" : `moved from ${change.movedFrom + 1}`;
  if (change.kind === "changed") return "changed";
  return change.before.place === change.after.place ? "same" : `same, was step ${change.before.place + 1}`;
}
