import { defineRoute } from "#lib/http/define-route.ts";
import { reportOnDocument } from "#lib/tools/report-on-document.ts";
import { DocumentReport, ValidateDocument } from "#lib/tools/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Validate an OpenAPI document, as the editor does while one types",
    tag: "Tools",
    permission: "read",
    body: ValidateDocument,
    answer: DocumentReport,
  },
  ({ body }) => reportOnDocument(body.documentationText),
);
