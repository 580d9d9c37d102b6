import type { ChatPort } from "#lib/llm/chat.ts";
import { chatOfEndpoint } from "#lib/llm/chat-of-endpoint.ts";
import { offlineEndpoint } from "#lib/llm/endpoint.ts";

/** The offline model through the client that the product uses, without a ledger. */
export const offlineChat: ChatPort = chatOfEndpoint(offlineEndpoint);
