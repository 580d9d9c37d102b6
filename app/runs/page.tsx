import { RUN_PAGE_SIZE, RunsFilter, runsQuery } from "#components/runs/queries.ts";
import { RunsView } from "#components/runs/runs-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import type { PageSearch } from "#components/shell/page-search.ts";
import { readFilter } from "#components/list/url-filter.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { listRuns } from "#lib/runs/list-runs.ts";

export const dynamic = "force-dynamic";

export default async function RunsPage({ searchParams }: { searchParams: PageSearch }) {
  const filter = readFilter(RunsFilter, await searchParams);
  const first = await listRuns(await pageContext(), { ...filter, limit: RUN_PAGE_SIZE });
  return (
    <Hydrated
      queries={[{ queryKey: runsQuery(filter).queryKey, data: { pages: [first], pageParams: [null] } }]}
    >
      <RunsView />
    </Hydrated>
  );
}
