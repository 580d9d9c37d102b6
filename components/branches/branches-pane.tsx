"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { BranchRow } from "#lib/branches/schemas.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { branchesQuery } from "./queries.ts";

const tones: Record<BranchRow["status"], Tone> = { simulating: "accent", complete: "good", failed: "bad" };

/** The case as it was played again, oldest first, and the ways to compare. */
export function BranchesPane({ detail, onStart }: { detail: CaseDetail; onStart: () => void }) {
  const { data: branches, error, refetch } = useQuery(branchesQuery(detail.id));
  if (error && !branches)
    return <ErrorState title="The branches could not be read" error={error} onRetry={() => void refetch()} />;
  if (!branches) return <SkeletonRows count={3} label="The branches are being read" />;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <AllowedButton
          needs="curate"
          onClick={onStart}
          disabled={detail.revision < 0 || detail.trashedAt !== null}
        >
          Simulate again… <Kbd>b</Kbd>
        </AllowedButton>
        <Button asChild>
          <Link href={`/compare?cases=${detail.id}`}>
            Compare <Kbd>B</Kbd>
          </Link>
        </Button>
      </div>
      {branches.length === 0 && (
        <p className="text-ink-2">
          The case was not played again yet. A branch begins with its first steps and shows how it could have
          gone on: with another model, after an edit, or by chance.
        </p>
      )}
      <ol aria-label="Branches" className="grid gap-3">
        {branches.map((branch) => (
          <Branch key={branch.number} branch={branch} revision={detail.revision} />
        ))}
      </ol>
    </div>
  );
}

function Branch({ branch, revision }: { branch: BranchRow; revision: number }) {
  const { caseId, number, status, runStatus, givenSteps, stepCount, findings } = branch;
  const wrong = findings.filter(({ severity }) => severity !== "note").length;
  return (
    <li className="grid gap-1 border-b border-soft pb-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">Branch {number}</h3>
        <Badge tone={tones[status]}>
          {status === "simulating" && runStatus === "paused" ? "paused" : status}
        </Badge>
        {wrong > 0 && <Badge tone="caution">{formatCountOf(wrong, "finding")}</Badge>}
        <Link
          href={`/compare?cases=${caseId}@${revision},${caseId}.${number}`}
          className="ml-auto text-accent hover:underline"
          aria-label={`Compare branch ${number} with the case`}
        >
          compare
        </Link>
      </div>
      <p aria-live="polite" className="break-words">
        {branch.model} · from {givenSteps === 0 ? "the beginning" : `step ${givenSteps + 1}`} of revision{" "}
        {branch.baseRevision} · {formatCountOf(stepCount, "step")}
      </p>
      {branch.error && (
        <p dir="auto" className="break-words text-bad">
          {branch.error}
        </p>
      )}
      <p className="text-label text-ink-2">
        <PersonName id={branch.actorId} /> · <Age at={branch.createdAt} /> ·{" "}
        <Link href={`/runs/${branch.runId}`} className="hover:underline">
          its run
        </Link>
      </p>
    </li>
  );
}
