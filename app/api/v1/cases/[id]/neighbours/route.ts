import { z } from "zod";
import { caseNeighbours } from "#lib/cases/case-neighbours.ts";
import { CaseFilter, CaseNeighbours, CaseSort } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "The cases before and after one in a filtered, sorted list",
    tag: "Cases",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    query: CaseFilter.extend({ sort: CaseSort.default("newest") }),
    answer: CaseNeighbours,
  },
  ({ ctx, params, query: { sort, ...filter } }) => caseNeighbours(ctx, params.id, { filter, sort }),
);
