"use client";
import { useQueryClient } from "@tanstack/react-query";
import { caseKeys } from "#components/cases/queries.ts";
import { refreshCounts } from "#components/review/decision-cache.ts";
import { useToast } from "#components/ui/toast.tsx";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { api, ApiError } from "#lib/http/api-client.ts";

export type RevisionChange = {
  /** Shows the case as it was saved, and offers the way back. */
  saved: (now: CaseDetail, title: string) => void;
  /** Ends the case before a step. @param place from 0 */
  cut: (place: number) => Promise<void>;
  /** Makes a revision of an older one. */
  restore: (revision: number) => Promise<void>;
  /** Makes a revision of a branch. */
  adopt: (branch: number) => Promise<void>;
};

/** New revisions of a case that need no editor: each says what it did, and can be taken back. */
export function useRevisionChange({ id, revision }: Pick<CaseDetail, "id" | "revision">): RevisionChange {
  const client = useQueryClient();
  const toast = useToast();
  const saved = (now: CaseDetail, title: string): void => {
    client.setQueryData(caseKeys.detail(id), now);
    refreshCounts(client);
    toast({
      title: `${title}: revision ${now.revision}`,
      tone: "good",
      action: {
        label: "Undo",
        run: () => void send("restore", { revision: now.revision, restores: now.revision - 1 }, "Taken back"),
      },
    });
  };
  const send = async (verb: string, body: unknown, title: string): Promise<void> => {
    try {
      saved(await api.post(`/cases/${id}/${verb}`, body, CaseDetail), title);
    } catch (failure) {
      const current = CaseDetail.safeParse(failure instanceof ApiError ? failure.problem?.current : null);
      if (current.success) client.setQueryData(caseKeys.detail(id), current.data);
      toast({
        title: "No revision was made",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
  };
  return {
    saved,
    cut: (place) => send("cut", { revision, step: place }, `Cut before step ${place + 1}`),
    adopt: (branch) =>
      send(`branches/${branch}/adopt`, { revision }, `The case is now as in branch ${branch}`),
    restore: (older) =>
      send("restore", { revision, restores: older }, `Restored as it was in revision ${older}`),
  };
}
