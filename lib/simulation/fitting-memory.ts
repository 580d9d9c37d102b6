import { estimateTokens } from "./estimate-tokens.ts";
import type { Remembered } from "./simulation.ts";

/** The newest requests that fit into the limit, in their order: state carries over as long as there is room. */
export function fittingMemory(memory: readonly Remembered[], limitTokens: number): Remembered[] {
  let tokens = 0;
  let first = memory.length;
  while (first > 0) {
    const one = memory[first - 1] as Remembered;
    tokens += estimateTokens(one.request) + estimateTokens(one.answer);
    if (tokens > limitTokens) break;
    first -= 1;
  }
  return memory.slice(first);
}
