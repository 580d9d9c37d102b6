import { z } from "zod";
import { listFormats } from "#lib/corpus/list-formats.ts";
import { FormatInfo } from "#lib/corpus/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Formats that are read and written",
    tag: "Corpus",
    permission: "read",
    answer: z.object({ items: z.array(FormatInfo) }),
  },
  async () => ({ items: listFormats() }),
);
