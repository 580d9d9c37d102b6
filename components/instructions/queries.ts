import { pagesQuery } from "#components/list/pages-query.ts";
import { pageOf } from "#lib/http/page.ts";
import { InstructionRow, type InstructionFilter } from "#lib/instructions/schemas.ts";

const INSTRUCTION_PAGE_SIZE = 100;

export const instructionsQuery = (filter: Partial<InstructionFilter>) =>
  pagesQuery({
    queryKey: ["instructions", "list", filter],
    path: "/instructions",
    page: pageOf(InstructionRow),
    query: filter,
    limit: INSTRUCTION_PAGE_SIZE,
  });
