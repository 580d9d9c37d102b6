import { Card } from "#components/ui/card.tsx";
import { Age } from "#components/ui/age.tsx";
import { JsonView } from "#components/ui/json-view.tsx";
import { JsonValue } from "#lib/errors/json.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { answersOfRun } from "./answers-of-run.ts";

/** What the run was started with: enough to start the same again. */
export function RunInputCard({ run }: { run: RunDetail }) {
  const input = JsonValue.safeParse(run.input);
  const answers = answersOfRun(run);
  return (
    <Card title="Started with">
      <dl className="grid grid-cols-[88px_1fr] gap-y-1">
        <dt className="text-ink-2">Started</dt>
        <dd>
          <Age at={run.startedAt ?? run.createdAt} inWords />
        </dd>
        <dt className="text-ink-2">Seed</dt>
        <dd>{run.seed}</dd>
        {answers !== null && (
          <>
            <dt className="text-ink-2">Answers</dt>
            <dd>{answers}</dd>
          </>
        )}
        <dt className="text-ink-2">Model calls</dt>
        <dd>{run.usage.calls.toLocaleString("en-US")}</dd>
      </dl>
      {input.success && (
        <details className="mt-2">
          <summary className="w-fit text-ink-2 hover:text-ink">Settings</summary>
          <div className="mt-1 max-h-72 overflow-y-auto rounded-control bg-code-ground p-2">
            <JsonView value={input.data} openDepth={2} />
          </div>
        </details>
      )}
    </Card>
  );
}
