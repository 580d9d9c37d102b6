"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCost, formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { waysOn } from "#components/runs/ways-on.ts";
import type { BranchRow } from "#lib/branches/schemas.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { branchesQuery, retryBranchMutation } from "./queries.ts";

const BranchDialogue = dynamic(() => import("./branch-dialogue.tsx"), { ssr: false });

const tones: Record<BranchRow["status"], Tone> = { simulating: "accent", complete: "good", failed: "bad" };

/** The case as it was played again, oldest first, and the ways to compare. */
export function BranchesPane({ detail, onStart }: { detail: CaseDetail; onStart: () => void }) {
  const { data: branches, error, refetch } = useQuery(branchesQuery(detail.id));
  const [shown, setShown] = useState<number | null>(null);
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
          <Branch
            key={branch.number}
            branch={branch}
            revision={detail.revision}
            onShow={() => setShown(branch.number)}
          />
        ))}
      </ol>
      {shown !== null && <BranchDialogue detail={detail} number={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

type BranchProps = { branch: BranchRow; revision: number; onShow: () => void };

function Branch({ branch, revision, onShow }: BranchProps) {
  const { caseId, number, status, runStatus, givenSteps, stepCount, findings, tokens } = branch;
  const wrong = findings.filter(({ severity }) => severity !== "note").length;
  const isPaused = status === "simulating" && runStatus === "paused";
  return (
    <li className="grid gap-1 border-b border-soft pb-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">Branch {number}</h3>
        <Badge tone={tones[status]}>{isPaused ? "paused" : status}</Badge>
        {wrong > 0 && <Badge tone="caution">{formatCountOf(wrong, "finding")}</Badge>}
      </div>
      <p aria-live="polite" className="break-words">
        {branch.model} · from {givenSteps === 0 ? "the beginning" : `step ${givenSteps + 1}`} of revision{" "}
        {branch.baseRevision} · {formatCountOf(stepCount, "step")}
        {tokens > 0 && ` · ${formatCount(tokens)} tok · ${formatCost(branch.costMicroUsd)}`}
      </p>
      {branch.error && (
        <p dir="auto" className="break-words text-bad">
          {branch.error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button size="small" aria-label={`Read branch ${number}`} onClick={onShow}>
          Read
        </Button>
        <Button asChild size="small">
          <Link
            href={`/compare?cases=${caseId}@${revision},${caseId}.${number}`}
            aria-label={`Compare branch ${number} with the case`}
          >
            Compare
          </Link>
        </Button>
        {isPaused && (
          <Link href={`/runs/${branch.runId}`} className="font-medium text-accent hover:underline">
            Resume its run
          </Link>
        )}
        {branch.failure && <WaysOn branch={branch} failure={branch.failure} />}
      </div>
      <p className="text-label text-ink-2">
        <PersonName id={branch.actorId} /> · <Age at={branch.createdAt} /> ·{" "}
        <Link href={`/runs/${branch.runId}`} className="hover:underline">
          its run
        </Link>
      </p>
    </li>
  );
}

/** Of a failed one: once more, or to where its cause is mended. */
function WaysOn({ branch, failure }: { branch: BranchRow; failure: NonNullable<BranchRow["failure"]> }) {
  const { caseId, number, runId } = branch;
  const toast = useToast();
  const retrying = useMutation({
    ...retryBranchMutation(caseId, useQueryClient()),
    onSuccess: () => toast({ title: `Branch ${number} is played once more, as another one`, tone: "good" }),
    onError: (error) => toast({ title: "Not tried again", description: error.message, tone: "bad" }),
  });
  const cause = { ...failure, message: branch.error ?? "", count: 1, dead: failure.isDead ? 1 : 0 };
  const ways = waysOn(cause, { id: runId, kind: "simulate", branchOf: caseId });
  return (
    <>
      <AllowedButton
        needs="curate"
        size="small"
        disabled={retrying.isPending}
        aria-label={`Try branch ${number} again`}
        onClick={() => retrying.mutate(number)}
      >
        Try again
      </AllowedButton>
      {ways
        .filter(({ href }) => !href.startsWith(`/cases/${caseId}`))
        .map(({ label, href }) => (
          <Link key={href} href={href} className="font-medium text-accent hover:underline">
            {label}
          </Link>
        ))}
    </>
  );
}
