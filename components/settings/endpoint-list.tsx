"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import type { EndpointRow } from "#lib/llm/schemas.ts";
import { EndpointDialog } from "./endpoint-dialog.tsx";
import { priceText } from "./endpoint-draft.ts";
import { endpointsQuery, testEndpointMutation } from "./queries.ts";

/** The models that runs can use. */
export function EndpointList() {
  const query = useQuery(endpointsQuery());
  const [opened, openDialog] = useOpenedDialog();
  const [edited, setEdited] = useState<EndpointRow | null>(null);
  // "endpoint:name" leads to one of them; those that cannot be edited are in the list.
  const named = query.data?.find(
    (endpoint) => opened === `endpoint:${endpoint.name}` && isEditable(endpoint),
  );
  const shown = edited ?? named ?? null;
  const close = () => {
    setEdited(null);
    openDialog(null);
  };
  return (
    <Card
      title="Model endpoints"
      aside={
        <AllowedButton needs="own" size="small" onClick={() => openDialog("endpoint")}>
          Add an endpoint…
        </AllowedButton>
      }
    >
      {query.isPending && <SkeletonRows count={2} label="Reading the endpoints" />}
      {query.isError && (
        <ErrorState
          title="The endpoints could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && (
        <ul>
          {query.data.map((endpoint) => (
            <EndpointItem key={endpoint.name} endpoint={endpoint} onEdit={() => setEdited(endpoint)} />
          ))}
        </ul>
      )}
      {(shown || opened === "endpoint") && (
        <EndpointDialog key={shown?.name ?? "new"} endpoint={shown} onClose={close} />
      )}
    </Card>
  );
}

/** The built-in one and the one from the environment are not changed here. */
const isEditable = (endpoint: EndpointRow): boolean =>
  endpoint.kind === "openai" && endpoint.name !== "environment";

function EndpointItem({ endpoint, onEdit }: { endpoint: EndpointRow; onEdit: () => void }) {
  const testing = useMutation(testEndpointMutation());
  return (
    <li className="grid gap-1 border-b border-soft py-2.5 last:border-0">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold" dir="auto">
          {endpoint.name}
        </span>
        {endpoint.isDefault && <Badge tone="accent">default</Badge>}
        {endpoint.kind === "offline" && <Badge tone="caution">not for training</Badge>}
        <span className="ml-auto flex gap-2">
          <AllowedButton
            needs="own"
            size="small"
            disabled={testing.isPending}
            onClick={() => testing.mutate(endpoint.name)}
            aria-label={`Test the connection of ${endpoint.name}`}
          >
            {testing.isPending ? "Testing…" : "Test connection"}
          </AllowedButton>
          {isEditable(endpoint) && (
            <AllowedButton needs="own" size="small" onClick={onEdit} aria-label={`Edit ${endpoint.name}`}>
              Edit…
            </AllowedButton>
          )}
        </span>
      </div>
      <p className="break-words text-ink-2">
        {endpoint.kind === "offline" ? (
          "Rule-based and built in: no key, no network, no cost. For trying Paddock out."
        ) : (
          <>
            <code>{endpoint.model}</code> at <code>{endpoint.baseUrl}</code>
            {endpoint.name === "environment" && ", from the environment"} ·{" "}
            {endpoint.hasKey ? "key stored" : "no key"} · {endpoint.maxConcurrency} at once ·{" "}
            {priceText(endpoint)}
          </>
        )}
      </p>
      <p
        role="status"
        className={testing.data && !testing.data.ok ? "break-words text-bad" : "break-words text-good"}
      >
        {testing.data &&
          (testing.data.ok
            ? `It answers, in ${testing.data.latencyMs} ms. ${testing.data.message}`
            : testing.data.message)}
        {testing.error && <span className="text-bad">{testing.error.message}</span>}
      </p>
    </li>
  );
}
