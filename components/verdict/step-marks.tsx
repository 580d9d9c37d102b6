"use client";
import { Flag } from "lucide-react";
import { Badge } from "#components/ui/badge.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import type { StepVerdict } from "./use-step-verdict.ts";

type Props = {
  verdict: StepVerdict;
  /** From 0; the final answer's is after the last step. */
  place: number;
  /** "step 3", "the final answer" */
  name: string;
  onMark: () => void;
  /** Left out where nothing would be left. */
  onCut: (() => void) | null;
};

/** What is said of one step: first bad, not judged, not trained; and the ways to say it. */
export function StepMarks({ verdict, place, name, onMark, onCut }: Props) {
  const { standing, mask } = verdict;
  const isAllowed = useWhyNot("review") === null;
  const firstBad = standing?.firstBadStep ?? null;
  const isFirstBad = firstBad === place;
  const items: MenuItem[] = [
    { label: isFirstBad ? "Something else is wrong…" : "First bad step…", hint: "f", onSelect: onMark },
    ...(isFirstBad ? [{ label: "No step is bad", onSelect: () => verdict.mark(null, null) }] : []),
    {
      label: mask[place] ? "Do not train on it" : "Train on it",
      hint: "t",
      onSelect: () => verdict.toggle(place),
    },
    ...(onCut ? [{ label: "Cut before it", hint: "x", onSelect: onCut }] : []),
  ];
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {isFirstBad && <Badge tone="bad">first bad step: {standing?.kind}</Badge>}
      {firstBad !== null && place > firstBad && <Badge>not judged</Badge>}
      {mask[place] === false && <Badge tone="outline">not trained</Badge>}
      {firstBad !== null && place >= firstBad && mask[place] && <Badge tone="good">trained</Badge>}
      {isAllowed && (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={`Judge ${name}`}
              className="inline-grid size-6 place-items-center rounded-control text-ink-3 hover:bg-soft hover:text-ink max-md:-my-2 max-md:size-10 pointer-coarse:-my-2 pointer-coarse:size-10"
            >
              <Flag aria-hidden="true" className="size-3.5" />
            </button>
          }
          items={items}
        />
      )}
    </span>
  );
}
