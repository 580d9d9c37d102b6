import { countExport } from "#lib/corpus/export/count-export.ts";
import { exportCases } from "#lib/corpus/export-cases.ts";
import { ExportInput } from "#lib/corpus/schemas.ts";
import { streamOfText } from "#lib/corpus/stream-of-text.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary:
      "Export cases or kept pairs as a file, streamed; without a filter the approved ones, and all pairs",
    tag: "Corpus",
    permission: "read",
    body: ExportInput,
    answer: { mediaType: "application/json", description: "The file, in the format asked for" },
  },
  async ({ ctx, body }) => {
    const count = await countExport(ctx, body);
    const kind = body.format === "preferences" ? "jsonl" : "json";
    const day = ctx.now().toISOString().slice(0, 10);
    // An error on the way breaks the connection off: half a file must not look like a whole one.
    return new Response(streamOfText(exportCases(ctx, body)), {
      headers: {
        "content-type": `application/${kind}; charset=utf-8`,
        "content-disposition": `attachment; filename="paddock-${body.format}-${day}.${kind}"`,
        "cache-control": "no-store",
        "x-paddock-count": String(count),
      },
    });
  },
);
