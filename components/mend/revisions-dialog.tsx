"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { revisionQuery } from "./queries.ts";
import { StepsComparison } from "./steps-comparison.tsx";
import { useRevisionChange } from "./use-revision-change.ts";

type Props = {
  detail: CaseDetail;
  /** The older one to begin with; beside it stands the one after it. */
  from: number;
  onClose: () => void;
};

/** Any two revisions of a case beside each other, and the way back to one. */
export default function RevisionsDialog({ detail, from, onClose }: Props) {
  const [pair, setPair] = useState({ before: from, after: Math.min(from + 1, detail.revision) });
  const { restore } = useRevisionChange(detail);
  const before = useQuery(revisionQuery(detail.id, pair.before));
  const after = useQuery(revisionQuery(detail.id, pair.after));
  const options = detail.revisions.map(({ revision, reason }) => ({
    value: String(revision),
    label: `Revision ${revision}${reason ? `: ${reason}` : ""}`,
  }));
  const error = before.error ?? after.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Revisions, compared"
      description="What went is struck through, what came is underlined."
      size="large"
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <AllowedButton
            needs="review"
            variant="primary"
            disabled={pair.before === detail.revision}
            onClick={() => {
              void restore(pair.before);
              onClose();
            }}
          >
            Restore revision {pair.before}
          </AllowedButton>
        </>
      }
    >
      <div className="mb-4 grid gap-2 sm:grid-cols-2">
        <Select
          aria-label="Before"
          value={String(pair.before)}
          onValueChange={(value) => setPair({ ...pair, before: Number(value) })}
          options={options}
        />
        <Select
          aria-label="After"
          value={String(pair.after)}
          onValueChange={(value) => setPair({ ...pair, after: Number(value) })}
          options={options}
        />
      </div>
      {error ? (
        <ErrorState
          title="The revisions could not be fetched"
          error={error}
          onRetry={() => void Promise.all([before.refetch(), after.refetch()])}
        />
      ) : before.data && after.data ? (
        <StepsComparison before={before.data.trajectory} after={after.data.trajectory} />
      ) : (
        <SkeletonRows count={6} label="The revisions are being fetched" />
      )}
    </Dialog>
  );
}
