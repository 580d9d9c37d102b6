import { notFound } from "next/navigation";
import { PromptView } from "#components/prompts/prompt-view.tsx";
import { promptQuery } from "#components/prompts/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getPrompt } from "#lib/prompt-versions/get-prompt.ts";

export const dynamic = "force-dynamic";

export default async function PromptPage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const prompt = await getPrompt(await pageContext(), name).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  return (
    <Hydrated queries={[{ queryKey: promptQuery(name).queryKey, data: prompt }]}>
      <PromptView name={name} />
    </Hydrated>
  );
}
