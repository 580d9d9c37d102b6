import { notFound } from "next/navigation";
import { z } from "zod";
import { readCaseList } from "#components/cases/list-address.ts";
import { caseKeys } from "#components/cases/queries.ts";
import { CaseOrFocus } from "#components/focus/case-or-focus.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { searchParamsOf, type PageSearch } from "#components/shell/page-search.ts";
import { caseNeighbours } from "#lib/cases/case-neighbours.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function CasePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: PageSearch;
}) {
  const ctx = await pageContext();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const list = readCaseList(searchParamsOf(await searchParams));
  const [detail, neighbours] = await Promise.all([getCase(ctx, id), caseNeighbours(ctx, id, list)]).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "not-found") notFound();
      throw error;
    },
  );
  return (
    <Hydrated
      queries={[
        { queryKey: caseKeys.detail(id), data: detail },
        { queryKey: caseKeys.neighbours(id, list), data: neighbours },
      ]}
    >
      <CaseOrFocus />
    </Hydrated>
  );
}
