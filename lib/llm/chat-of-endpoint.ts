import type { ChatPort } from "./chat.ts";
import type { Endpoint } from "./endpoint.ts";
import { openaiChat } from "./openai-chat.ts";

/** The offline model is large, and whoever has an endpoint of his own does not need it. */
const offlineFetch: typeof fetch = async (input, init) => {
  const offline = await import("./offline/offline-fetch.ts");
  return offline.offlineFetch(input, init);
};

/**
 * The offline model answers through the same client as any other, in the place of the network.
 * @param onHeaders hears the headers of every answer of a real endpoint
 */
export function chatOfEndpoint(endpoint: Endpoint, onHeaders?: (headers: Headers) => void): ChatPort {
  if (endpoint.kind === "offline") return openaiChat(endpoint, offlineFetch);
  if (!onHeaders) return openaiChat(endpoint);
  return openaiChat(endpoint, async (input, init) => {
    const response = await fetch(input, init);
    onHeaders(response.headers);
    return response;
  });
}
