import { PromptsView } from "#components/prompts/prompts-view.tsx";
import { promptsQuery } from "#components/prompts/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { pageContext } from "#lib/http/page-context.ts";
import { listPrompts } from "#lib/prompt-versions/list-prompts.ts";

export const dynamic = "force-dynamic";

export default async function PromptsPage() {
  const prompts = await listPrompts(await pageContext());
  return (
    <Hydrated queries={[{ queryKey: promptsQuery().queryKey, data: prompts }]}>
      <PromptsView />
    </Hydrated>
  );
}
