"use client";
import Link from "next/link";
import { useId } from "react";
import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { StepsComparison } from "#components/mend/steps-comparison.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { ClusterMember } from "#lib/duplicates/schemas.ts";
import { likeness } from "./likeness.ts";

type Props = {
  member: ClusterMember;
  /** Within the cluster, from 0. */
  place: number;
  /** The one that stays, to compare with; null for itself. */
  kept: ClusterMember | null;
  /** What speaks for it; null for the others. */
  suggested: string[] | null;
  onKeep: () => void;
};

const KEYS = 9;

/** A case of a cluster: whole where it is the one that stays, else what sets it apart from that one. */
export function MemberCard({ member, place, kept, suggested, onKeep }: Props) {
  const titleId = useId();
  const name = `Case ${place + 1}`;
  return (
    <article
      aria-labelledby={titleId}
      className={`min-w-0 rounded-card border bg-panel ${kept ? "border-line" : "border-accent"}`}
    >
      <header className="grid gap-1.5 border-b border-soft px-4 py-2.5">
        <div className="flex flex-wrap items-center gap-2">
          <h2 id={titleId} className="font-semibold">
            {name}
          </h2>
          {suggested && <Badge tone="good">suggested: {suggested.join(", ")}</Badge>}
          <DecisionBadge decision={member.decision} />
          {member.revision > 0 && <Badge>revision {member.revision} · edited</Badge>}
          {member.findingCount > 0 && (
            <Badge tone="caution">{formatCountOf(member.findingCount, "finding")}</Badge>
          )}
          <Badge title={place === 0 ? undefined : "Estimated, with case 1"}>
            {place === 0 ? "compared first" : likeness(member.similarity)}
          </Badge>
          {member.model && <Badge>{member.model}</Badge>}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <label className="flex min-h-6 cursor-pointer items-center gap-2 font-medium">
            <input
              type="radio"
              name="kept"
              className="size-4 accent-accent"
              checked={kept === null}
              onChange={onKeep}
            />
            Keep {name.toLowerCase()} {place < KEYS && <Kbd>{place + 1}</Kbd>}
          </label>
          <Link href={`/cases/${member.id}`} className="text-accent hover:underline">
            Open {name.toLowerCase()}
          </Link>
        </div>
      </header>
      <div className="px-4 py-3">
        {kept ? (
          <StepsComparison before={kept.trajectory} after={member.trajectory} of={name.toLowerCase()} />
        ) : (
          <WholeCase member={member} />
        )}
      </div>
    </article>
  );
}

function WholeCase({ member: { trajectory } }: { member: ClusterMember }) {
  return (
    <div className="grid gap-3">
      <p className="break-words whitespace-pre-wrap text-user" dir="auto">
        {trajectory.instruction}
      </p>
      <ol className="grid gap-1.5">
        {trajectory.steps.map((step, index) => (
          <li key={index} className="break-words">
            <code className="text-tool">{step.action}</code>{" "}
            <code className="break-all text-ink-2">{step.actionInput}</code>
          </li>
        ))}
      </ol>
      <p className="break-words whitespace-pre-wrap" dir="auto">
        {trajectory.finalAnswer ?? trajectory.error ?? "No answer."}
      </p>
    </div>
  );
}
