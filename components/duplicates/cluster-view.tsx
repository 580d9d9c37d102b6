"use client";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import type { ClusterDetail } from "#lib/duplicates/schemas.ts";
import { MemberCard } from "./member-card.tsx";
import type { PutAway } from "./queries.ts";

const SHOWN_AT_FIRST = 8;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

type Props = {
  cluster: ClusterDetail;
  isBusy: boolean;
  onKeep: (how: PutAway, keepId: string, expectedCount: number) => void;
};

/** One cluster: which case stays, and what sets the others apart from it. */
export function ClusterView({ cluster, isBusy, onKeep }: Props) {
  const { members, suggestion, size, openSize } = cluster;
  const [keepId, setKeepId] = useState(suggestion?.caseId ?? members[0]?.id ?? "");
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [mayTrash, mayReject] = [useWhyNot("curate") === null, useWhyNot("review") === null];
  const kept = members.find(({ id }) => id === keepId) ?? members[0];
  const isKeptRejected = kept?.decision === "rejected";
  const others: Record<PutAway, number> = { trash: size - 1, reject: openSize - (isKeptRejected ? 0 : 1) };
  const isAble = (how: PutAway) => !isBusy && !isKeptRejected && others[how] > 0;
  const keep = (how: PutAway) => {
    if (kept && isAble(how)) onKeep(how, kept.id, others[how]);
  };
  useKeys("This cluster", [
    ...DIGITS.map((digit) => ({
      keys: String(digit),
      label: digit === 1 ? "Keep case 1 (2 to 9 likewise)" : `Keep case ${digit}`,
      isHidden: digit > 1,
      run: () => {
        const member = members[digit - 1];
        if (member) setKeepId(member.id);
      },
    })),
    ...(mayTrash
      ? [
          {
            keys: "t",
            label: "Keep the chosen one, trash the others",
            run: () => keep("trash"),
            isOnce: true,
          },
        ]
      : []),
    ...(mayReject
      ? [
          {
            keys: "r",
            label: "Keep the chosen one, reject the others",
            run: () => keep("reject"),
            isOnce: true,
          },
        ]
      : []),
  ]);
  if (!kept) return null;
  const place = members.indexOf(kept);
  const listed = [kept, ...members.filter((one) => one !== kept)].slice(0, shown);
  return (
    <div className="grid gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 basis-60">
          <strong>Case {place + 1} stays.</strong>{" "}
          {isKeptRejected
            ? "It is rejected: choose another, or take that back."
            : "The others are marked by what sets them apart from it: struck through is only in the one that stays."}
        </p>
        {mayReject && (
          <Button disabled={!isAble("reject")} onClick={() => keep("reject")}>
            Reject {formatCountOf(others.reject, "other")} <Kbd>r</Kbd>
          </Button>
        )}
        {mayTrash && (
          <Button variant="bad" disabled={!isAble("trash")} onClick={() => keep("trash")}>
            Trash {formatCountOf(others.trash, "other")} <Kbd>t</Kbd>
          </Button>
        )}
      </div>
      <div role="radiogroup" aria-label="The case that stays" className="grid gap-3">
        {listed.map((member) => (
          <MemberCard
            key={member.id}
            member={member}
            place={members.indexOf(member)}
            kept={member === kept ? null : kept}
            suggested={member.id === suggestion?.caseId ? suggestion.reasons : null}
            onKeep={() => setKeepId(member.id)}
          />
        ))}
      </div>
      {shown < members.length && (
        <Button className="justify-self-start" onClick={() => setShown(members.length)}>
          Show {formatCount(members.length - shown)} more
        </Button>
      )}
      {members.length < size && (
        <p className="text-ink-2">
          The first {members.length} of {formatCount(size)} cases are shown; the others are put away as well.
        </p>
      )}
    </div>
  );
}
