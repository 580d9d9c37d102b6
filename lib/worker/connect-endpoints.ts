import { chatOfEndpoint } from "#lib/llm/chat-of-endpoint.ts";
import { concurrencyLimit } from "#lib/llm/concurrency-limit.ts";
import type { ItemWork } from "#lib/runs/item-work.ts";

/** One client and one limit per endpoint and process; a changed endpoint gets new ones. */
export function connectEndpoints(): ItemWork["connect"] {
  const connections = new Map<string, { identity: string; connection: ReturnType<ItemWork["connect"]> }>();
  return (endpoint) => {
    const identity = JSON.stringify(endpoint);
    const held = connections.get(endpoint.name);
    if (held?.identity === identity) return held.connection;
    const connection = { chat: chatOfEndpoint(endpoint), limit: concurrencyLimit(endpoint.maxConcurrency) };
    connections.set(endpoint.name, { identity, connection });
    return connection;
  };
}
