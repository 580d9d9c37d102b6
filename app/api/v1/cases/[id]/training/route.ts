import { previewTraining } from "#lib/corpus/preview-training.ts";
import { TrainingPreview } from "#lib/corpus/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "A case as a training pair: what is trained on, and what is context",
    tag: "Cases",
    permission: "read",
    params: IdParams,
    answer: TrainingPreview,
  },
  ({ ctx, params }) => previewTraining(ctx, params.id),
);
