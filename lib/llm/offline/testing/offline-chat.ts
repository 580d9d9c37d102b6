import type { ChatPort } from "#lib/llm/chat.ts";
import { answerOffline } from "#lib/llm/offline/answer-offline.ts";

/** The offline model as a chat port, in process and without a ledger. */
export const offlineChat: ChatPort = async ({ messages, stop, maxTokens, seed }) => {
  const answer = answerOffline({ model: "offline", messages, stop, max_tokens: maxTokens, seed });
  if ("error" in answer) throw new Error(answer.error.message);
  const [choice] = answer.choices;
  return {
    text: choice?.message.content ?? "",
    finishReason: choice?.finish_reason ?? "other",
    usage: { promptTokens: answer.usage.prompt_tokens, completionTokens: answer.usage.completion_tokens },
  };
};
