"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { caseKeys } from "#components/cases/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { MendView } from "./mend-view.tsx";
import { draftQuery, revisionQuery } from "./queries.ts";
import { useRevisionChange } from "./use-revision-change.ts";

type Props = { detail: CaseDetail; step: number | null; onClose: () => void };

const Dropped = z.object({ dropped: z.boolean() });

/** The editor of a case: begins with one's draft where there is one, else with the current revision. */
export default function MendScreen({ detail, step, onClose }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const change = useRevisionChange(detail);
  // What one began with stays the beginning, whatever others save meanwhile.
  const [seenRevision] = useState(detail.revision);
  const draft = useQuery(draftQuery(detail.id));
  const base = useQuery({
    ...revisionQuery(detail.id, draft.data?.revision ?? seenRevision),
    enabled: draft.data !== undefined,
  });
  const close = async (isDropped: boolean) => {
    onClose();
    try {
      if (isDropped) await api.delete(`/cases/${detail.id}/draft`, Dropped);
    } catch (failure) {
      toast({
        title: "The draft could not be thrown away",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
    await client.invalidateQueries({ queryKey: caseKeys.detail(detail.id) });
  };
  const error = draft.error ?? base.error;
  if (error)
    return (
      <div className="min-h-0 flex-1 p-5">
        <ErrorState
          title="The case could not be opened for mending"
          error={error}
          onRetry={() => void Promise.all([draft.refetch(), base.refetch()])}
        />
        <Button onClick={onClose}>Close</Button>
      </div>
    );
  if (draft.data === undefined || !base.data)
    return (
      <div className="min-h-0 flex-1 p-5">
        <SkeletonRows count={8} label="The case is being opened" />
      </div>
    );
  return (
    <MendView
      detail={detail}
      start={{ base: base.data, draft: draft.data }}
      step={step}
      onSaved={(now) => {
        onClose();
        change.saved(now, "Saved");
      }}
      onClose={(isDropped) => void close(isDropped)}
    />
  );
}
