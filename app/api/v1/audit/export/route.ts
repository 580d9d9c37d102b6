import { exportAudit } from "#lib/audit/export-audit.ts";
import { ExportAudit } from "#lib/audit/schemas.ts";
import { streamOfText } from "#lib/corpus/stream-of-text.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const mediaTypes = { json: "application/json; charset=utf-8", csv: "text/csv; charset=utf-8" } as const;

export const POST = defineRoute(
  {
    summary: "The audit log as a file, streamed, the newest first",
    tag: "Audit log",
    permission: "audit",
    body: ExportAudit,
    answer: { mediaType: "application/json", description: "The file; text/csv where that is asked for" },
  },
  ({ ctx, body }) => {
    const day = ctx.now().toISOString().slice(0, 10);
    // An error on the way breaks the connection off: half a file must not look like a whole one.
    return Promise.resolve(
      new Response(streamOfText(exportAudit(ctx, body)), {
        headers: {
          "content-type": mediaTypes[body.format],
          "content-disposition": `attachment; filename="paddock-audit-${day}.${body.format}"`,
          "cache-control": "no-store",
        },
      }),
    );
  },
);
