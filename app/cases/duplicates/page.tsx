import { DuplicatesScreen } from "#components/duplicates/duplicates-screen.tsx";
import { CLUSTER_PAGE_SIZE, clustersQuery } from "#components/duplicates/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { searchParamsOf, type PageSearch } from "#components/shell/page-search.ts";
import { listClusters } from "#lib/duplicates/list-clusters.ts";
import { ClusterState } from "#lib/duplicates/schemas.ts";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function DuplicatesPage({ searchParams }: { searchParams: PageSearch }) {
  const search = searchParamsOf(await searchParams);
  const state = ClusterState.catch("open").parse(search.get("state") ?? undefined);
  const first = await listClusters(await pageContext(), { state, limit: CLUSTER_PAGE_SIZE });
  return (
    <Hydrated
      queries={[{ queryKey: clustersQuery(state).queryKey, data: { pages: [first], pageParams: [null] } }]}
    >
      <DuplicatesScreen />
    </Hydrated>
  );
}
