"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Card } from "#components/ui/card.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { GateFunnel } from "#lib/cases/schemas.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { gateTitles, passedText } from "./gate-words.ts";
import { gatesQuery } from "./queries.ts";
import { isLive } from "./run-progress.ts";

const REFRESH_MS = 3_000;

/** How many of a run's cases come through each gate, and where the others stop. */
export function GatesCard({ run }: { run: RunDetail }) {
  const query = useQuery({
    ...gatesQuery(run.id),
    enabled: run.kind === "simulate" && run.counts.succeeded > 0,
    refetchInterval: isLive(run.status) ? REFRESH_MS : false,
  });
  const funnel = query.data;
  if (!funnel || funnel.total === 0) return null;
  return (
    <Card title="Gates" aside={formatCountOf(funnel.total, "case")}>
      <ul className="grid gap-2">
        {funnel.gates.map((gate) => (
          <GateBar key={gate.gate} runId={run.id} gate={gate} funnel={funnel} />
        ))}
      </ul>
      {funnel.models.length > 1 && <ModelTable funnel={funnel} />}
    </Card>
  );
}

type BarProps = { runId: string; gate: GateFunnel["gates"][number]; funnel: GateFunnel };

function GateBar({ runId, gate, funnel }: BarProps) {
  const isOpen = gate.gate === "judge" && funnel.judged === 0;
  const search = new URLSearchParams([["run", runId], ...gate.kinds.map((kind) => ["finding", kind])]);
  const title = gateTitles[gate.gate];
  return (
    <li className="grid grid-cols-[104px_1fr_auto] items-center gap-3">
      {gate.stopped > 0 ? (
        <Link
          href={`/cases?${search.toString()}`}
          className="rounded text-ink-2 underline decoration-dotted underline-offset-2 hover:text-ink"
          title={`${formatCountOf(gate.stopped, "case")} stopped here`}
        >
          {title}
        </Link>
      ) : (
        <span className="text-ink-2">{title}</span>
      )}
      <span aria-hidden="true" className="h-3">
        {!isOpen && (
          <span
            className="block h-full rounded-[3px] bg-accent/80"
            style={{ width: `${(100 * gate.passed) / funnel.total}%` }}
          />
        )}
      </span>
      <span className="w-12 text-right font-medium tabular-nums" title={`${formatCount(gate.passed)} passed`}>
        {isOpen ? (
          <span className="font-normal text-ink-3">not yet</span>
        ) : (
          passedText(gate.passed, funnel.total)
        )}
      </span>
    </li>
  );
}

function ModelTable({ funnel }: { funnel: GateFunnel }) {
  return (
    <div className="mt-3 overflow-x-auto border-t border-line pt-2">
      <table className="w-full text-label">
        <caption className="sr-only">Share of the cases that come through each gate, per model</caption>
        <thead>
          <tr className="text-ink-3">
            <th scope="col" className="pr-2 text-left font-normal">
              Model
            </th>
            {funnel.gates.map(({ gate }) => (
              <th key={gate} scope="col" className="px-1 text-right font-normal">
                {gateTitles[gate]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnel.models.map((one) => (
            <tr key={one.model}>
              <th scope="row" className="pr-2 text-left font-normal break-all text-ink-2">
                {one.model}
              </th>
              {one.gates.map(({ gate, passed }) => (
                <td key={gate} className="px-1 text-right tabular-nums">
                  {passedText(passed, one.total)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
