import { notFound } from "next/navigation";
import { z } from "zod";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { toolQuery } from "#components/tools/queries.ts";
import { ToolView } from "#components/tools/tool-view.tsx";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getTool } from "#lib/tools/get-tool.ts";

export const dynamic = "force-dynamic";

export default async function ToolPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const tool = await getTool(await pageContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  return (
    <Hydrated queries={[{ queryKey: toolQuery(id).queryKey, data: tool }]}>
      <ToolView id={id} />
    </Hydrated>
  );
}
