"use client";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { useDecisions } from "./decisions.tsx";
import { decisionVerbs } from "./draft.ts";
import type { Refusal } from "./refusal.ts";

/** Decisions that were not saved: why, what was typed, and the ways on. They stay until one of them is taken. */
export function RefusedDecisions() {
  const { refusals } = useDecisions();
  if (refusals.length === 0) return null;
  return (
    <div
      role="alert"
      className="fixed right-4 bottom-16 z-30 grid max-h-[70dvh] w-[calc(100vw-32px)] max-w-[440px] gap-2 overflow-y-auto"
    >
      {refusals.map((refusal) => (
        <RefusalCard key={refusal.letter.id} refusal={refusal} />
      ))}
    </div>
  );
}

function titleOf({ isConflict, lost, current }: Refusal): string {
  if (lost !== null)
    return lost.code === "done"
      ? "Not saved: you have decided it already"
      : "Not saved: the case is no longer yours";
  if (!isConflict) return "Not saved";
  return current !== null ? "Not saved: someone was first" : "Not saved: it cannot be decided now";
}

function RefusalCard({ refusal }: { refusal: Refusal }) {
  const { sendAgain, discard } = useDecisions();
  const search = useSearchParams().toString();
  const isAmongCases = usePathname().startsWith("/cases");
  const { decision, current, isConflict } = refusal;
  const href = `/cases/${decision.caseId}${search && isAmongCases && !decision.place ? `?${search}` : ""}`;
  // In a queue one looks before one decides another revision.
  const canSend = !isConflict || (!decision.place && current !== null && current.status !== "simulating");
  return (
    <section
      aria-label="A decision that was not saved"
      className="grid gap-2 rounded-card border border-bad bg-panel px-4 py-3"
    >
      <h2 className="font-semibold text-bad">{titleOf(refusal)}</h2>
      <p>{refusal.message}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-ink-2">
        <dt>Case</dt>
        <dd dir="auto" className="rail">
          {decision.instruction}
        </dd>
        <dt>Yours</dt>
        <dd>{[decisionVerbs[decision.decision], ...decision.reasons].join(" · ")}</dd>
        {decision.comment && (
          <>
            <dt>Comment</dt>
            <dd dir="auto" className="max-h-24 overflow-y-auto break-words whitespace-pre-wrap">
              {decision.comment}
            </dd>
          </>
        )}
        {current && (
          <>
            <dt>Now</dt>
            <dd>
              revision {current.revision}, {current.decision.replace("-", " ")}
            </dd>
          </>
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        {decision.place && <LookAgain refusal={refusal} queueId={decision.place.queueId} />}
        <Button asChild size="small" variant={decision.place ? "quiet" : "secondary"}>
          <Link href={href} {...(decision.place ? { target: "_blank" } : {})}>
            {decision.place ? "Open the case" : "Look at it"}
          </Link>
        </Button>
        {canSend && (
          <Button size="small" onClick={() => sendAgain(refusal)}>
            {current ? `${decisionVerbs[decision.decision]} revision ${current.revision}` : "Try again"}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => discard(refusal)}>
          Discard
        </Button>
      </div>
    </section>
  );
}

/** Back to the case in its queue, where it can still be decided there. */
function LookAgain({ refusal, queueId }: { refusal: Refusal; queueId: string }) {
  const { want } = useDecisions();
  const router = useRouter();
  const { lost, current } = refusal;
  if (lost === null ? current === null : !lost.canClaimAgain) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        want(refusal);
        router.push(`/review/${queueId}/next`);
      }}
    >
      {lost === null ? "Look at it again" : "Take it again"}
    </Button>
  );
}
