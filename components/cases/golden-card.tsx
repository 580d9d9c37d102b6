import { Badge, type Tone } from "#components/ui/badge.tsx";
import { CodeView } from "#components/ui/code-view.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import type { GoldenStatus } from "#lib/checks/golden/schemas.ts";

const tones: Record<GoldenStatus, Tone> = {
  matched: "good",
  "other arguments": "caution",
  "wrong order": "caution",
  missing: "bad",
  optional: "neutral",
};

type Props = { detail: CaseDetail; onStep: (step: number) => void };

/** The calls that were expected, beside those that were made. */
export function GoldenCard({ detail, onStep }: Props) {
  const { golden, goldenAnswer } = detail;
  if (goldenAnswer === null || goldenAnswer === undefined) return null;
  const matched = golden?.calls.filter(({ status }) => status === "matched").length ?? 0;
  return (
    <section aria-label="Golden answer" className="grid gap-2">
      <h3 className="flex items-baseline justify-between gap-2 text-label font-semibold text-ink-2">
        Golden calls
        {golden && (
          <span className="font-normal tabular-nums">
            {matched} of {golden.calls.length} matched
          </span>
        )}
      </h3>
      {golden && (
        <ol className="grid gap-2">
          {golden.calls.map((call, place) => (
            <li key={`${place} ${call.action}`} className="grid gap-1 rounded-card border border-line p-2">
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[call.status]}>{call.status}</Badge>
                <code className="min-w-0 break-all text-tool">{call.action}</code>
                {call.step !== null && <StepButton step={call.step} onStep={onStep} />}
              </span>
              <code className="[overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2" dir="auto">
                {call.actionInput}
              </code>
            </li>
          ))}
        </ol>
      )}
      {golden && golden.needless.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          <Badge>needless</Badge>
          {golden.needless.map((step) => (
            <StepButton key={step} step={step} onStep={onStep} />
          ))}
        </p>
      )}
      <details>
        <summary className="w-fit text-ink-2 hover:text-ink">As it is exported</summary>
        <CodeView label="the golden answer" className="mt-1" text={JSON.stringify(goldenAnswer, null, 2)} />
      </details>
    </section>
  );
}

function StepButton({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  return (
    <button
      type="button"
      onClick={() => onStep(step)}
      className="rounded text-ink-2 underline decoration-dotted underline-offset-2 hover:text-ink"
    >
      step {step + 1}
    </button>
  );
}
