"use client";
import { useQuery } from "@tanstack/react-query";
import { Card } from "#components/ui/card.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { healthQuery, type Health } from "./queries.ts";

const databaseText = (database: string): string =>
  database === "embedded"
    ? "Embedded PostgreSQL, in the data folder"
    : database === "external"
      ? "A PostgreSQL of your own (DATABASE_URL)"
      : database;

/** Health tells workers as a number or one by one. */
function workersText(workers: Health["workers"]): { text: string; isMissing: boolean } {
  const count = Array.isArray(workers) ? workers.length : typeof workers === "number" ? workers : null;
  if (count === null) return { text: "unknown", isMissing: false };
  return count === 0
    ? { text: "None: runs wait until a worker is started.", isMissing: true }
    : { text: `${formatCountOf(count, "worker")} at work`, isMissing: false };
}

export function AboutCard() {
  const { data: health, error } = useQuery(healthQuery());
  const workers = health && workersText(health.workers);
  return (
    <Card title="About this Paddock">
      {error && (
        <p role="alert" className="text-bad">
          {error.message}
        </p>
      )}
      <dl className="grid grid-cols-[88px_1fr] gap-y-1">
        <dt className="text-ink-2">Version</dt>
        <dd>{health?.version ?? "…"}</dd>
        <dt className="text-ink-2">Database</dt>
        <dd>{health ? databaseText(health.database) : "…"}</dd>
        <dt className="text-ink-2">Workers</dt>
        <dd className={workers?.isMissing ? "text-bad" : ""}>{workers?.text ?? "…"}</dd>
        <dt className="text-ink-2">HTTP API</dt>
        <dd>
          <a href="/api/v1/openapi.json" className="text-accent hover:underline">
            /api/v1/openapi.json
          </a>
        </dd>
      </dl>
    </Card>
  );
}
