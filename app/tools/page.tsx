import { Hydrated } from "#components/shell/hydrated.tsx";
import type { PageSearch } from "#components/shell/page-search.ts";
import { TOOL_PAGE_SIZE, toolFacetsQuery, toolsQuery } from "#components/tools/queries.ts";
import { ToolsView } from "#components/tools/tools-view.tsx";
import { readFilter } from "#components/list/url-filter.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { listTools } from "#lib/tools/list-tools.ts";
import { ToolFilter } from "#lib/tools/schemas.ts";
import { toolFacets } from "#lib/tools/tool-facets.ts";

export const dynamic = "force-dynamic";

export default async function ToolsPage({ searchParams }: { searchParams: PageSearch }) {
  const ctx = await pageContext();
  const filter = readFilter(ToolFilter, await searchParams);
  const [first, facets] = await Promise.all([
    listTools(ctx, { ...filter, limit: TOOL_PAGE_SIZE }),
    toolFacets(ctx, filter),
  ]);
  return (
    <Hydrated
      queries={[
        { queryKey: toolsQuery(filter).queryKey, data: { pages: [first], pageParams: [null] } },
        { queryKey: toolFacetsQuery(filter).queryKey, data: facets },
      ]}
    >
      <ToolsView />
    </Hydrated>
  );
}
