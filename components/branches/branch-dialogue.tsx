"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { caseTimeline } from "#components/cases/case-timeline.ts";
import { ModelCallsDialog } from "#components/cases/model-calls-dialog.tsx";
import { Timeline } from "#components/cases/timeline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { BranchDetail } from "#lib/branches/schemas.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { branchQuery } from "./queries.ts";

type Props = { detail: CaseDetail; number: number; onClose: () => void };

/** A branch as the dialogue that it is, with what was asked for each of its own steps. */
export default function BranchDialogue({ detail, number, onClose }: Props) {
  const { data: branch, error, refetch } = useQuery(branchQuery(detail.id, number));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Branch ${number}`}
      description={branch ? aboutOf(branch) : "A way in which the case could have gone on."}
      size="large"
    >
      {branch ? (
        <Dialogue branch={branch} tool={detail.tool} />
      ) : error ? (
        <ErrorState title="The branch could not be read" error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} label="The branch is being read" />
      )}
    </Dialog>
  );
}

const aboutOf = ({ givenSteps, model }: BranchDetail): string =>
  givenSteps === 0
    ? `Played from the beginning with ${model}.`
    : `The case's first ${givenSteps === 1 ? "step" : `${givenSteps} steps`}, then ${model}.`;

function Dialogue({ branch, tool }: { branch: BranchDetail; tool: CaseDetail["tool"] }) {
  const { trajectory, status, findings, answeredBy, modelCalls, givenSteps } = branch;
  const played = { ...trajectory, status };
  const timeline = caseTimeline({ ...played, findings, answeredBy, modelCalls, sources: [], tool });
  const [callsOf, setCallsOf] = useState<number | null | undefined>();
  return (
    <>
      <Timeline
        detail={played}
        timeline={timeline}
        focused={null}
        onFocusStep={() => undefined}
        onStep={() => undefined}
        onOpenCalls={setCallsOf}
        marksOf={(place) => place !== null && place < givenSteps && <Badge>from the case</Badge>}
      />
      {callsOf !== undefined && (
        <ModelCallsDialog
          title={callsOf === null ? "Model calls: the end" : `Model calls: step ${callsOf + 1}`}
          calls={callsOf === null ? timeline.otherModelCalls : (timeline.steps[callsOf]?.modelCalls ?? [])}
          onClose={() => setCallsOf(undefined)}
        />
      )}
    </>
  );
}
