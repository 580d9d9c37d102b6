"use client";
import { useQuery } from "@tanstack/react-query";
import { endpointsQuery } from "#components/settings/queries.ts";
import type { RunKind } from "#lib/runs/schemas.ts";
import { EndpointSelect, endpointLabel } from "./endpoint-select.tsx";
import { NumberField } from "./number-field.tsx";
import { agentsOf, amountError, seedError, type RunDraft } from "./run-draft.ts";

const itemNoun: Partial<Record<RunKind, string>> = {
  "build-tools": "APIs",
  "write-instructions": "Tools",
  simulate: "Cases",
};

type Props = { kind: RunKind; draft: RunDraft; onChange: (draft: RunDraft) => void };

/** Who answers, and from which seed. */
export function ModelFields({ kind, draft, onChange }: Props) {
  const endpoints = useQuery(endpointsQuery()).data ?? [];
  const standard = endpoints.find((endpoint) => endpoint.isDefault);
  const agents = agentsOf[kind];
  const chosen = endpoints.find((endpoint) => endpoint.name === draft.endpoint) ?? standard;
  return (
    <div className="grid gap-3">
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_140px]">
        <EndpointSelect
          label="Model endpoint"
          hint={
            chosen?.kind === "offline"
              ? "Rule-based, free, for trying Paddock out: not for training."
              : undefined
          }
          value={draft.endpoint}
          none={standard ? `Default: ${endpointLabel(standard)}` : "Default"}
          onChange={(endpoint) => onChange({ ...draft, endpoint })}
        />
        <NumberField
          label="Seed"
          value={draft.seedText}
          onChange={(seedText) => onChange({ ...draft, seedText })}
          error={seedError(draft.seedText)}
        />
      </div>
      {agents.length > 1 && (
        <details>
          <summary className="w-fit text-ink-2 hover:text-ink">An endpoint per agent</summary>
          <div className="mt-2 grid gap-3 sm:grid-cols-3">
            {agents.map(({ agent, title }) => (
              <EndpointSelect
                key={agent}
                label={title}
                value={draft.endpoints[agent] ?? ""}
                none="As above"
                onChange={(name) => onChange({ ...draft, endpoints: { ...draft.endpoints, [agent]: name } })}
              />
            ))}
          </div>
        </details>
      )}
      <details>
        <summary className="w-fit text-ink-2 hover:text-ink">Budget</summary>
        <div className="mt-2 grid items-start gap-3 sm:grid-cols-3">
          <NumberField
            label="Dollars"
            value={draft.costText}
            onChange={(costText) => onChange({ ...draft, costText })}
            error={amountError(draft.costText, true)}
          />
          <NumberField
            label="Tokens"
            value={draft.tokensText}
            onChange={(tokensText) => onChange({ ...draft, tokensText })}
            error={amountError(draft.tokensText, false)}
          />
          <NumberField
            label={`${itemNoun[kind] ?? "Items"}, the first`}
            value={draft.atMostText}
            onChange={(atMostText) => onChange({ ...draft, atMostText })}
            error={amountError(draft.atMostText, false)}
          />
        </div>
        <p className="mt-1 text-label text-ink-2">The run is paused when money or tokens are used up.</p>
      </details>
    </div>
  );
}
