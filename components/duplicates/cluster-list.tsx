"use client";
import { Badge } from "#components/ui/badge.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { formatCountOf } from "#components/ui/figures.ts";
import type { ClusterRow } from "#lib/duplicates/schemas.ts";
import { likeness } from "./likeness.ts";

type Props = {
  clusters: ClusterRow[];
  openId: string | null;
  onOpen: (id: string) => void;
};

const decided = ["approved", "needs-work", "rejected"] as const;
const tones = { approved: "good", "needs-work": "caution", rejected: "bad" } as const;

/** Clusters of cases that nearly repeat each other, the largest first. */
export function ClusterList({ clusters, openId, onOpen }: Props) {
  return (
    <ul aria-label="Clusters">
      {clusters.map((cluster) => (
        <li key={cluster.id} className="border-b border-soft">
          <button
            type="button"
            aria-current={cluster.id === openId}
            onClick={() => onOpen(cluster.id)}
            className={classNames(
              "grid w-full gap-1 px-4 py-2.5 text-left -outline-offset-2 hover:bg-soft",
              cluster.id === openId && "bg-accent-soft",
            )}
          >
            <span className="flex flex-wrap items-center gap-1.5">
              <span className="min-w-0 font-medium break-words text-tool" dir="auto">
                {cluster.toolName}
              </span>
              <Badge tone="accent">{formatCountOf(cluster.size, "case")}</Badge>
              <Badge>{likeness(cluster.similarity)}</Badge>
              {decided
                .filter((decision) => cluster.decisions[decision] > 0)
                .map((decision) => (
                  <Badge key={decision} tone={tones[decision]}>
                    {cluster.decisions[decision]} {decision.replace("-", " ")}
                  </Badge>
                ))}
            </span>
            <span className="line-clamp-2 break-words" dir="auto">
              {cluster.instruction}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
