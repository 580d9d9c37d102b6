import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { caseKeys } from "#components/cases/queries.ts";
import type { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import type { Page } from "#lib/http/page.ts";
import type { Decision, ReviewRow } from "#lib/review/schemas.ts";

/** Shows a decision wherever the case is shown, before the server has answered or after. */
export function showDecision(
  client: QueryClient,
  caseId: string,
  decision: Decision,
  review?: ReviewRow,
): void {
  client.setQueryData<CaseDetail>(
    caseKeys.detail(caseId),
    (seen) =>
      seen && {
        ...seen,
        decision,
        reviews: review ? [...seen.reviews.filter(({ id }) => id !== review.id), review] : seen.reviews,
      },
  );
  client.setQueriesData<InfiniteData<Page<CaseRow>>>(
    { queryKey: caseKeys.lists },
    (seen) =>
      seen && {
        ...seen,
        pages: seen.pages.map((page) => ({
          ...page,
          items: page.items.map((row) => (row.id === caseId ? { ...row, decision } : row)),
        })),
      },
  );
}

/** After decisions: counts and places are others now. Lists are asked anew when one comes back to them. */
export function refreshCounts(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: caseKeys.allFacets });
  void client.invalidateQueries({ queryKey: caseKeys.allNeighbours });
  void client.invalidateQueries({ queryKey: caseKeys.lists, refetchType: "none" });
  void client.invalidateQueries({ queryKey: ["overview"] });
}
