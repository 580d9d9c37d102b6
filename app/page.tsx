import { OverviewView } from "#components/overview/overview-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { overviewQuery } from "#components/shell/queries.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getOverview } from "#lib/overview/get-overview.ts";

export const dynamic = "force-dynamic";

export default async function OverviewPage() {
  const overview = await getOverview(await pageContext());
  return (
    <Hydrated queries={[{ queryKey: overviewQuery().queryKey, data: overview }]}>
      <OverviewView />
    </Hydrated>
  );
}
