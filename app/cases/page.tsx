import { redirect } from "next/navigation";
import { z } from "zod";
import { CasesScreen } from "#components/cases/cases-screen.tsx";
import { readCaseList } from "#components/cases/list-address.ts";
import { CASE_PAGE_SIZE, caseKeys } from "#components/cases/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { searchParamsOf, type PageSearch } from "#components/shell/page-search.ts";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getView } from "#lib/views/get-view.ts";

export const dynamic = "force-dynamic";

/** The list that a view's link stands for; all cases where there is no such view. */
async function addressOfView(ctx: Context, id: string): Promise<string> {
  if (!z.uuid().safeParse(id).success) return "/cases";
  const { search } = await getView(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return { search: "" };
    throw error;
  });
  return search === "" ? "/cases" : `/cases?${search}`;
}

/** "Assigned to me" is a link for everybody: who asks is put in here. */
function addressFor(actorId: string, search: URLSearchParams): string {
  const own = new URLSearchParams(
    [...search].map(([key, value]) => [key, key === "assignee" && value === "me" ? actorId : value]),
  );
  return `/cases?${own.toString()}`;
}

export default async function CasesPage({ searchParams }: { searchParams: PageSearch }) {
  const ctx = await pageContext();
  const search = searchParamsOf(await searchParams);
  const viewId = search.get("view");
  if (viewId !== null) redirect(await addressOfView(ctx, viewId));
  if (search.getAll("assignee").includes("me")) redirect(addressFor(ctx.actor.id, search));
  const list = readCaseList(search);
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
