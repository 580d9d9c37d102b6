import Link from "next/link";
import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { GoldenCard } from "./golden-card.tsx";
import { Judgements } from "./judgements.tsx";
import { sentenceCase } from "#components/list/sentence-case.ts";

const marks = {
  error: { icon: TriangleAlert, tone: "text-bad" },
  caution: { icon: TriangleAlert, tone: "text-caution" },
  note: { icon: Info, tone: "text-ink-2" },
} as const;

/** What the checks say, and the answer that was expected where there is one. */
export function ChecksPane({ detail, onStep }: { detail: CaseDetail; onStep: (step: number) => void }) {
  return (
    <div className="grid gap-4">
      {detail.findings.length === 0 && (
        <p className="flex items-center gap-2 text-ink-2">
          <CircleCheck aria-hidden="true" className="size-4 text-good" />
          {detail.status === "simulating" ? "The checks come when the case is complete." : "Nothing found."}
        </p>
      )}
      <ul className="grid gap-2">
        {detail.findings.map((finding, place) => {
          const { icon: Icon, tone } = marks[finding.severity];
          const { step } = finding;
          return (
            <li key={`${place} ${finding.kind}`} className="flex gap-2">
              <Icon aria-label={finding.severity} className={`mt-0.5 size-4 shrink-0 ${tone}`} />
              <p className="min-w-0 break-words text-ink-2">
                <strong className="font-semibold text-ink">{sentenceCase(finding.kind)}</strong>
                {step !== null && (
                  <>
                    {" · "}
                    <button
                      type="button"
                      onClick={() => onStep(step)}
                      className="rounded underline decoration-dotted underline-offset-2 hover:text-ink"
                    >
                      step {step + 1}
                    </button>
                  </>
                )}
                {finding.path !== null && <code className="ml-1 break-all">{finding.path}</code>}
                {" · "}
                {finding.message}
                {finding.otherCaseId !== undefined && (
                  <>
                    {" "}
                    <Link
                      href={`/cases/${finding.otherCaseId}`}
                      className="text-accent underline underline-offset-2"
                    >
                      Open it
                    </Link>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <Judgements judgements={detail.judgements} />
      <GoldenCard detail={detail} onStep={onStep} />
    </div>
  );
}
