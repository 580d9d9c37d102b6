"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ApiError } from "#lib/http/api-client.ts";
import { ToolDetail } from "#lib/tools/schemas.ts";
import { DocumentConflict } from "./document-conflict.tsx";
import type { LineJump } from "./document-editor.tsx";
import { DocumentProblems } from "./document-problems.tsx";
import { editToolMutation, toolQuery } from "./queries.ts";
import type { DocumentDraft } from "./use-document-draft.ts";
import { useDocumentReport } from "./use-document-report.ts";

const DocumentEditor = dynamic(() => import("./document-editor.tsx"), {
  ssr: false,
  loading: () => (
    <div role="status" aria-label="Loading the editor" className="grid gap-2 p-4">
      <Skeleton />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  ),
});

/** Mending the OpenAPI document by hand: checked while one types, saved as a new version. */
export function DocumentTab({ tool, draft }: { tool: ToolDetail; draft: DocumentDraft }) {
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState("");
  const [jump, setJump] = useState<LineJump | null>(null);
  const [theirs, setTheirs] = useState<ToolDetail | null>(null);
  const { report, isChecking, error } = useDocumentReport(draft.text);
  const saving = useMutation(editToolMutation(tool.id, client));

  const showConflict = async (current: unknown) => {
    const known = ToolDetail.safeParse(current);
    if (known.success) client.setQueryData(toolQuery(tool.id).queryKey, known.data);
    setTheirs(known.success ? known.data : await client.fetchQuery({ ...toolQuery(tool.id), staleTime: 0 }));
  };
  const save = (version: number) =>
    saving.mutate(
      { version, documentationText: draft.text, reason },
      {
        onSuccess: (saved) => {
          setTheirs(null);
          setReason("");
          draft.startFrom(saved);
          toast({ title: `Saved as version ${saved.version}`, tone: "good" });
        },
        onError: (failure) => {
          if (failure instanceof ApiError && failure.status === 409)
            void showConflict(failure.problem?.current);
        },
      },
    );
  // A failed tool whose document turns out to be fine is mended by saving it as it is.
  const canSave = draft.isChanged || (tool.status === "failed" && report?.valid === true);
  const isConflict = saving.error instanceof ApiError && saving.error.status === 409;

  if (theirs)
    return (
      <DocumentConflict
        theirs={theirs}
        mine={draft.text}
        isSaving={saving.isPending}
        onSaveMine={() => save(theirs.version)}
        onTakeTheirs={() => {
          draft.startFrom(theirs);
          setTheirs(null);
        }}
        onGoOn={() => {
          draft.startFrom(theirs, draft.text);
          setTheirs(null);
        }}
      />
    );
  return (
    <div className="grid h-full min-h-[480px] grid-rows-[minmax(0,1fr)_auto] gap-3 lg:grid-cols-[minmax(0,1fr)_320px] lg:grid-rows-1">
      <div className="flex min-h-0 flex-col overflow-hidden rounded-card border border-line bg-panel">
        <div className="min-h-0 flex-1">
          <DocumentEditor
            text={draft.text}
            onChange={draft.setText}
            problems={report?.problems ?? []}
            jump={jump}
          />
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save(draft.baseVersion);
          }}
          className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2"
        >
          <Input
            aria-label="What changed, in a few words"
            placeholder="What changed (optional)"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className="min-w-40 flex-1"
          />
          {draft.isChanged && (
            <Button variant="quiet" onClick={() => draft.startFrom(tool)}>
              Discard
            </Button>
          )}
          <AllowedButton
            needs="curate"
            type="submit"
            variant="primary"
            disabled={!canSave || saving.isPending}
          >
            {saving.isPending ? "Saving…" : `Save as version ${tool.version + 1}`}
          </AllowedButton>
          {saving.error && !isConflict && (
            <p role="alert" className="w-full break-words text-bad">
              {saving.error.message} What you typed is still here.
            </p>
          )}
        </form>
      </div>
      <DocumentProblems
        report={report}
        isChecking={isChecking}
        error={error}
        onJump={(line) => setJump({ line, count: (jump?.count ?? 0) + 1 })}
      />
    </div>
  );
}
