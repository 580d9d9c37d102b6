import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { ModelError } from "./chat.ts";
import { chatOfEndpoint } from "./chat-of-endpoint.ts";
import { loadEndpoints } from "./load-endpoints.ts";
import type { EndpointTest } from "./schemas.ts";

/** A person waits for it. */
const TEST_TIMEOUT_MS = 20_000;

/** Asks the endpoint one short question, once. What goes wrong is the answer, not an error. */
export async function testEndpoint(ctx: Context, name: string): Promise<EndpointTest> {
  const found = (await loadEndpoints(ctx.db)).find((one) => one.endpoint.name === name);
  if (!found) throw notFound("model endpoint", name);
  if (found.keyLost) {
    return {
      ok: false,
      latencyMs: 0,
      message: "Its key was stored with another secret key: enter the key again.",
    };
  }
  const chat = chatOfEndpoint({
    ...found.endpoint,
    timeoutMs: Math.min(TEST_TIMEOUT_MS, found.endpoint.timeoutMs),
  });
  const startedAt = performance.now();
  const latencyMs = (): number => Math.round(performance.now() - startedAt);
  try {
    const answer = await chat({
      agent: "user",
      prompt: { name: "endpoint-test", version: 1 },
      messages: [{ role: "user", content: "Answer with the one word: ready" }],
      temperature: 0,
      maxTokens: 16,
    });
    return {
      ok: true,
      latencyMs: latencyMs(),
      message: `${found.endpoint.model} answered: ${answer.text.slice(0, 200) || "(nothing)"}`,
    };
  } catch (error) {
    if (error instanceof ModelError) return { ok: false, latencyMs: latencyMs(), message: error.message };
    throw error;
  }
}
