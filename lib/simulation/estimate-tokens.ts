/** Four characters a token: near enough for a limit, and the same for every model. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
