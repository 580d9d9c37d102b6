import type { Context } from "#lib/db/context.ts";
import { promptToolOf } from "#lib/corpus/formats/toolalpaca-training/prompt-tool.ts";
import { writePair } from "#lib/corpus/formats/toolalpaca-training/write-pair.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { exportTools } from "./export-tools.ts";
import { exportTrajectories } from "./export-trajectories.ts";

/** A list of `[process, trainable]` pairs, a case a line. @param onCase called once for each */
export async function* writeTraining(
  ctx: Context,
  input: ExportInput,
  onCase: () => void,
): AsyncGenerator<string> {
  let isFirst = true;
  yield "[";
  for await (const { id, part } of exportTools(ctx, input)) {
    const tool = promptToolOf(part);
    for await (const { trajectory, trainMask } of exportTrajectories(ctx, input, id)) {
      const written = writePair(tool, trajectory, input.options, trainMask);
      if (!written.ok) continue;
      onCase();
      yield `${isFirst ? "" : ","}\n${JSON.stringify(written.pair)}`;
      isFirst = false;
    }
  }
  yield isFirst ? "]\n" : "\n]\n";
}
