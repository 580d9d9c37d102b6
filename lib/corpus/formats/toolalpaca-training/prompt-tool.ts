import type { ToolPart } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import type { PromptTool } from "./write-pair.ts";

/** What a prompt says of a stored tool, its functions in the order of the source. */
export function promptToolOf({ functionDescription, functionProjection, extra }: ToolPart): PromptTool {
  const order = extra.projectionOrder ?? [];
  const names = new Set([
    ...order.filter((name) => Object.hasOwn(functionProjection, name)),
    ...Object.keys(functionProjection),
  ]);
  return { functionDescription, functionNames: [...names] };
}
