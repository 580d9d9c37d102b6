import { notFound } from "next/navigation";
import { z } from "zod";
import { runQuery } from "#components/runs/queries.ts";
import { RunView } from "#components/runs/run-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getRun } from "#lib/runs/get-run.ts";

export const dynamic = "force-dynamic";

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const run = await getRun(await pageContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  return (
    <Hydrated queries={[{ queryKey: runQuery(id).queryKey, data: run }]}>
      <RunView id={id} />
    </Hydrated>
  );
}
