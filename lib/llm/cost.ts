import type { Endpoint } from "./endpoint.ts";

const TOKENS_PER_PRICE = 1_000_000;

/** What an answer cost, in whole micro-dollars, rounded to the nearest. */
export function costMicroUsd(
  prices: Pick<Endpoint, "promptMicroUsdPerMTok" | "completionMicroUsdPerMTok">,
  usage: { promptTokens: number; completionTokens: number },
): number {
  const total =
    usage.promptTokens * prices.promptMicroUsdPerMTok +
    usage.completionTokens * prices.completionMicroUsdPerMTok;
  return Math.round(total / TOKENS_PER_PRICE);
}
