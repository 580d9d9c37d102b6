import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";
import { listInstructions } from "#lib/instructions/list-instructions.ts";
import { InstructionRow, ListInstructionsQuery } from "#lib/instructions/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Instructions, in the order of their tool",
    tag: "Instructions",
    permission: "read",
    query: ListInstructionsQuery,
    answer: pageOf(InstructionRow),
  },
  ({ ctx, query }) => listInstructions(ctx, query),
);
