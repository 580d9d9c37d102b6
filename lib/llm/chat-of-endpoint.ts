import type { ChatPort } from "./chat.ts";
import type { Endpoint } from "./endpoint.ts";
import { offlineFetch } from "./offline/offline-fetch.ts";
import { openaiChat } from "./openai-chat.ts";

/** The offline model answers through the same client as any other, in the place of the network. */
export function chatOfEndpoint(endpoint: Endpoint): ChatPort {
  return endpoint.kind === "offline" ? openaiChat(endpoint, offlineFetch) : openaiChat(endpoint);
}
