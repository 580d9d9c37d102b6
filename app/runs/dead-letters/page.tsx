import { DeadLettersView } from "#components/runs/dead-letters-view.tsx";
import { DEAD_LETTER_PAGE_SIZE, deadLettersQuery } from "#components/runs/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { pageContext } from "#lib/http/page-context.ts";
import { listDeadLetters } from "#lib/runs/list-dead-letters.ts";

export const dynamic = "force-dynamic";

export default async function DeadLettersPage() {
  const first = await listDeadLetters(await pageContext(), { limit: DEAD_LETTER_PAGE_SIZE });
  return (
    <Hydrated
      queries={[{ queryKey: deadLettersQuery().queryKey, data: { pages: [first], pageParams: [null] } }]}
    >
      <DeadLettersView />
    </Hydrated>
  );
}
