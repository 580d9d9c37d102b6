import { z } from "zod";
import { pinAnswer } from "#lib/answers/pin-answer.ts";
import { PinAnswer, ToolAnswerRow } from "#lib/answers/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const PATCH = defineRoute(
  {
    summary: "Pin a kept answer of a tool, or let it go",
    tag: "tools",
    permission: "curate",
    params: IdParams.extend({ answerId: z.uuid() }),
    body: PinAnswer,
    answer: ToolAnswerRow,
  },
  ({ ctx, params, body }) => pinAnswer(ctx, params.id, params.answerId, body),
);
