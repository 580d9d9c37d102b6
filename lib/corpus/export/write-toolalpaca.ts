import type { Context } from "#lib/db/context.ts";
import type { Json } from "#lib/errors/json.ts";
import { writeInstance } from "#lib/corpus/formats/toolalpaca/write-instance.ts";
import { writeToolHead } from "#lib/corpus/formats/toolalpaca/write-tool.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { exportTools } from "./export-tools.ts";
import { exportTrajectories } from "./export-trajectories.ts";

/** A ToolAlpaca file, a tool a line; instances are written as they are read. @param onCase called once for each */
export async function* writeToolalpaca(
  ctx: Context,
  input: ExportInput,
  onCase: () => void,
): AsyncGenerator<string> {
  let isFirst = true;
  yield "[";
  for await (const { id, part, instructions } of exportTools(ctx, input)) {
    const head = JSON.stringify(writeToolHead(part, instructions)).slice(0, -1);
    yield `${isFirst ? "" : ","}\n${head}`;
    isFirst = false;
    const judgements: (Json | undefined)[] = [];
    for await (const { trajectory } of exportTrajectories(ctx, input, id)) {
      onCase();
      yield `${judgements.length === 0 ? ',"Instances":[' : ","}${JSON.stringify(writeInstance(trajectory))}`;
      judgements.push(trajectory.extra?.["judgement"]);
    }
    const hadInstances = part.extra.keys === undefined || part.extra.keys.includes("Instances");
    if (judgements.length > 0) yield "]";
    else if (hadInstances) yield ',"Instances":[]';
    const end = judgements.findLastIndex((judgement) => judgement !== undefined) + 1;
    if (end > 0 || part.extra.keys?.includes("Judgements"))
      yield `,"Judgements":${JSON.stringify(judgements.slice(0, end).map((judgement) => judgement ?? null))}`;
    yield "}";
  }
  yield isFirst ? "]\n" : "\n]\n";
}
