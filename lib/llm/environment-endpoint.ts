import type { Env } from "#lib/env/env.ts";
import type { Endpoint } from "./endpoint.ts";

export const ENVIRONMENT_ENDPOINT_NAME = "environment";
const OPENAI_BASE_URL = "https://api.openai.com/v1";
const OPENAI_MODEL = "gpt-4o-mini";

/** The endpoint that OPENAI_API_KEY, OPENAI_BASE_URL and PADDOCK_MODEL describe; null where none of the first two is set. */
export function environmentEndpoint(
  env: Pick<Env, "OPENAI_API_KEY" | "OPENAI_BASE_URL" | "PADDOCK_MODEL">,
): Endpoint | null {
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) return null;
  return {
    name: ENVIRONMENT_ENDPOINT_NAME,
    kind: "openai",
    baseUrl: env.OPENAI_BASE_URL ?? OPENAI_BASE_URL,
    model: env.PADDOCK_MODEL ?? OPENAI_MODEL,
    key: env.OPENAI_API_KEY ?? null,
    maxConcurrency: 16,
    requestsPerMinute: null,
    tokensPerMinute: null,
    timeoutMs: 120_000,
    promptMicroUsdPerMTok: 0,
    completionMicroUsdPerMTok: 0,
  };
}
