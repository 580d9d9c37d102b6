import { ApisView } from "#components/catalog/apis-view.tsx";
import { API_PAGE_SIZE, apiFacetsQuery, apisQuery } from "#components/catalog/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import type { PageSearch } from "#components/shell/page-search.ts";
import { readFilter } from "#components/list/url-filter.ts";
import { apiFacets } from "#lib/catalog/api-facets.ts";
import { listApis } from "#lib/catalog/list-apis.ts";
import { ApiFilter } from "#lib/catalog/schemas.ts";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function ApisPage({ searchParams }: { searchParams: PageSearch }) {
  const ctx = await pageContext();
  const filter = readFilter(ApiFilter, await searchParams);
  const [first, facets] = await Promise.all([
    listApis(ctx, { ...filter, limit: API_PAGE_SIZE }),
    apiFacets(ctx, filter),
  ]);
  return (
    <Hydrated
      queries={[
        { queryKey: apisQuery(filter).queryKey, data: { pages: [first], pageParams: [null] } },
        { queryKey: apiFacetsQuery(filter).queryKey, data: facets },
      ]}
    >
      <ApisView />
    </Hydrated>
  );
}
