"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Card } from "#components/ui/card.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { RunMix } from "#lib/runs/mix/schemas.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { isBlueprintRun } from "./is-blueprint-run.ts";
import { casesOfPart, partTitle, percentText } from "./mix-words.ts";
import { protocolOfRun } from "./protocol-of-run.ts";
import { mixQuery } from "./queries.ts";
import { isLive } from "./run-progress.ts";

const REFRESH_MS = 3_000;

/** What the run was asked for against what came out, part by part, each share with its 95 % interval. */
export function MixCard({ run }: { run: RunDetail }) {
  const query = useQuery({
    ...mixQuery(run.id),
    enabled:
      (run.kind === "simulate" || run.kind === "write-instructions") &&
      !isBlueprintRun(run) &&
      run.counts.succeeded > 0,
    refetchInterval: isLive(run.status) ? REFRESH_MS : false,
  });
  const mix = query.data;
  // ToolAlpaca's way asks for one thing only: there is nothing to compare.
  if (!mix || mix.total === 0 || mix.parts.every(({ part }) => part === "solvable")) return null;
  const isPlayed = run.kind === "simulate";
  const heads = isPlayed ? ["Part", "Of all", "As asked"] : ["Part", "Asked", "Came out"];
  return (
    <Card title="Mix" aside={formatCountOf(mix.total, isPlayed ? "case" : "instruction")}>
      <table className="w-full">
        <caption className="sr-only">
          {isPlayed
            ? "Shares of the cases by what they were asked for, and how many were played like that"
            : "Shares of the instructions that were asked for, and that were written"}
        </caption>
        <thead>
          <tr className="text-label text-ink-3">
            {heads.map((head, at) => (
              <th
                key={head}
                scope="col"
                className={`pb-1 font-normal ${at === 0 ? "text-left" : "pl-2 text-right"}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mix.parts.map((part) => (
            <PartRow key={part.part} runId={run.id} part={part} isPlayed={isPlayed} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-label text-ink-2">
        In brackets: where the share lies, with 95 % confidence.
        {protocolOfRun(run) === "react" &&
          " The assistant in text makes one call a turn: parallel wishes come out one by one."}
      </p>
    </Card>
  );
}

type Part = RunMix["parts"][number];

function PartRow({ runId, part, isPlayed }: { runId: string; part: Part; isPlayed: boolean }) {
  const title = partTitle(part.part);
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-1 text-left font-normal text-ink-2">
        {isPlayed && part.count > 0 ? (
          <Link
            href={casesOfPart(runId, part.part)}
            className="rounded underline decoration-dotted underline-offset-2 hover:text-ink"
          >
            {title}
          </Link>
        ) : (
          title
        )}
      </th>
      <td className="py-1 pl-2 text-right tabular-nums">
        {isPlayed ? <Share seen={part} /> : percentText(part.asked ?? 0)}
      </td>
      <td className="py-1 pl-2 text-right font-medium tabular-nums">
        {isPlayed ? part.asAsked && <Share seen={part.asAsked} /> : <Share seen={part} />}
      </td>
    </tr>
  );
}

function Share({ seen }: { seen: Pick<Part, "count" | "share" | "low" | "high"> }) {
  return (
    <span title={formatCount(seen.count)}>
      {percentText(seen.share)}{" "}
      <span className="font-normal whitespace-nowrap text-ink-3">
        ({Math.round(100 * seen.low)}–{Math.round(100 * seen.high)})
      </span>
    </span>
  );
}
