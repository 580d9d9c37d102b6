"use client";
import dynamic from "next/dynamic";
import { PersonName } from "#components/people/person-name.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import { editableText } from "./editable-text.ts";

const DocumentComparison = dynamic(() => import("./document-comparison.tsx"), { ssr: false });

type Props = {
  theirs: ToolDetail;
  mine: string;
  isSaving: boolean;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
  onGoOn: () => void;
};

/** Someone else saved first: both documents, and the three ways on. Nothing typed is lost by any but "take theirs". */
export function DocumentConflict({ theirs, mine, isSaving, onSaveMine, onTakeTheirs, onGoOn }: Props) {
  const newest = theirs.versions.find((version) => version.version === theirs.version);
  return (
    <section role="alert" aria-label="Conflict" className="grid gap-3">
      <div className="rounded-card border border-caution/50 bg-caution-soft px-4 py-3">
        <p className="font-semibold text-caution">
          Version {theirs.version} was saved while you were writing
        </p>
        <p>
          {newest && (
            <>
              By <PersonName id={newest.actorId} />
              {newest.reason ? `: ${newest.reason}` : ""}.{" "}
            </>
          )}
          Left is what is stored now, right is yours. Nothing is overwritten: each save is a version of its
          own.
        </p>
      </div>
      <DocumentComparison theirs={editableText(theirs.documentationText)} mine={mine} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onTakeTheirs}>Take theirs, drop mine</Button>
        <Button onClick={onGoOn}>Go on writing mine</Button>
        <AllowedButton needs="curate" variant="primary" disabled={isSaving} onClick={onSaveMine}>
          Save mine as version {theirs.version + 1}
        </AllowedButton>
      </div>
    </section>
  );
}
