import type { Metadata } from "next";
import { CasesScreen } from "#components/cases/cases-screen.tsx";
import { readCaseList } from "#components/cases/list-address.ts";
import { CASE_PAGE_SIZE, caseKeys } from "#components/cases/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { searchParamsOf, type PageSearch } from "#components/shell/page-search.ts";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { pageContext } from "#lib/http/page-context.ts";

export const metadata: Metadata = { title: "Cases" };
export const dynamic = "force-dynamic";

export default async function CasesPage({ searchParams }: { searchParams: PageSearch }) {
  const ctx = await pageContext();
  const list = readCaseList(searchParamsOf(await searchParams));
  const [first, facets] = await Promise.all([
    listCases(ctx, { ...list.filter, sort: list.sort, limit: CASE_PAGE_SIZE }),
    caseFacets(ctx, list.filter),
  ]);
  return (
    <Hydrated
      queries={[
        { queryKey: caseKeys.list(list), data: { pages: [first], pageParams: [null] } },
        { queryKey: caseKeys.facets(list.filter), data: facets },
      ]}
    >
      <CasesScreen />
    </Hydrated>
  );
}
