"use client";
import { useQuery } from "@tanstack/react-query";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { TrainingPreview } from "#lib/corpus/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { placeName } from "./place-name.ts";
import type { StepVerdict } from "./use-step-verdict.ts";

type Props = { detail: CaseDetail; verdict: StepVerdict };

/** The case as an export of training pairs writes it: what is trained on, and what is context. */
export function TrainingPane({ detail, verdict }: Props) {
  const { standing } = verdict;
  const { data, error, refetch } = useQuery({
    queryKey: ["cases", "training", detail.id, detail.revision, detail.verdicts.at(-1)?.id ?? null],
    queryFn: ({ signal }) => api.get(`/cases/${detail.id}/training`, TrainingPreview, { signal }),
    placeholderData: (before) => before,
  });
  if (error)
    return <ErrorState title="The spans could not be fetched" error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows count={6} label="The spans are being fetched" />;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2 text-ink-2">
        {standing ? (
          <>
            <span>
              {standing.firstBadStep === null
                ? "No step is bad"
                : `First bad: ${placeName(standing.firstBadStep, detail.steps.length)}, ${standing.kind}`}
              {" · "}
              <PersonName id={standing.actorId} /> · <Age at={standing.createdAt} />
            </span>
            <Button size="small" variant="quiet" onClick={verdict.undo}>
              Take back
            </Button>
          </>
        ) : (
          <span>Nobody judged the steps: all of them count for training.</span>
        )}
      </div>
      {data.excluded !== null && (
        <p className="rounded-control bg-caution-soft px-3 py-2 text-caution">
          An export of training pairs leaves this case out by default: {data.excluded}.
        </p>
      )}
      <ol aria-label="Spans, as they are exported" className="grid gap-1">
        {data.spans.map((span, index) => (
          <li
            key={index}
            className={classNames(
              "grid gap-0.5 rounded-control border-l-2 px-2.5 py-1.5",
              span.isTrained ? "border-good bg-good-soft" : "border-line bg-code-ground",
            )}
          >
            <Badge tone={span.isTrained ? "good" : "outline"} className="justify-self-start">
              {span.isTrained ? "trained" : "context"}
            </Badge>
            <pre
              role="group"
              aria-label={`Span ${index + 1}`}
              dir="auto"
              tabIndex={0}
              className="max-h-48 overflow-y-auto break-words whitespace-pre-wrap"
            >
              {span.text}
            </pre>
          </li>
        ))}
      </ol>
      {detail.verdicts.length > 1 && <Verdicts detail={detail} />}
    </div>
  );
}

/** Every verdict on this revision, the newest first. */
function Verdicts({ detail }: { detail: CaseDetail }) {
  return (
    <section aria-label="Verdicts on the steps">
      <h3 className="mb-1 text-label font-semibold text-ink-2">Verdicts on the steps</h3>
      <ol className="grid gap-1.5 text-ink-2">
        {detail.verdicts.toReversed().map((verdict) => (
          <li key={verdict.id}>
            {verdict.undoesId !== null && "taken back: "}
            {verdict.firstBadStep === null
              ? "no step is bad"
              : `${placeName(verdict.firstBadStep, detail.steps.length)}, ${verdict.kind}`}
            {verdict.flags.map((flag) => (
              <span key={flag.step}>
                {" · "}
                {placeName(flag.step, detail.steps.length)} {flag.isTrained ? "trained" : "not trained"}
              </span>
            ))}
            {" · "}
            <PersonName id={verdict.actorId} /> · <Age at={verdict.createdAt} />
          </li>
        ))}
      </ol>
    </section>
  );
}
