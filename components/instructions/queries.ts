import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import { InstructionRow, type InstructionFilter } from "#lib/instructions/schemas.ts";

const INSTRUCTION_PAGE_SIZE = 100;

export const instructionsQuery = (filter: Partial<InstructionFilter>) =>
  infiniteQueryOptions({
    queryKey: ["instructions", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get("/instructions", pageOf(InstructionRow), {
        query: { ...filter, cursor: pageParam, limit: INSTRUCTION_PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
