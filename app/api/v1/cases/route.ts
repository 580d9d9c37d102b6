import { listCases } from "#lib/cases/list-cases.ts";
import { CaseRow, ListCasesQuery } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";

export const GET = defineRoute(
  { summary: "List cases", tag: "Cases", permission: "read", query: ListCasesQuery, answer: pageOf(CaseRow) },
  ({ ctx, query }) => listCases(ctx, query),
);
