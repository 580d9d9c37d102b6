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
    query: CaseFilter.extend({
      sort: CaseSort.default("newest"),
      /** How many of those that follow are wanted, for whoever goes through the list. */
      ahead: z.coerce.number().int().min(0).max(100).default(0),
    }),
    answer: CaseNeighbours,
  },
  ({ ctx, params, query: { sort, ahead, ...filter } }) =>
    caseNeighbours(ctx, params.id, { filter, sort, ahead }),
);
