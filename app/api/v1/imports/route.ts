import { z } from "zod";
import { importFile } from "#lib/corpus/import-file.ts";
import { ImportFormat, ImportReport } from "#lib/corpus/schemas.ts";
import { drainable, uploadOfRequest } from "#lib/corpus/upload-of-request.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const Query = z.object({ format: ImportFormat.default("auto"), fileName: z.string().max(500).optional() });

export const POST = defineRoute(
  {
    summary: "Import a file: a catalogue, tools with cases, or an OpenAPI document",
    tag: "Corpus",
    permission: "curate",
    query: Query,
    rawBody: [
      "multipart/form-data",
      "application/json",
      "text/markdown",
      "application/yaml",
      "application/octet-stream",
    ],
    answer: ImportReport,
  },
  async ({ ctx, request, query }) => {
    const upload = await uploadOfRequest(request);
    const { body, drain } = drainable(upload.body);
    try {
      return await importFile(ctx, {
        body,
        fileName: query.fileName ?? upload.fileName,
        format: query.format,
      });
    } finally {
      await drain();
    }
  },
);
