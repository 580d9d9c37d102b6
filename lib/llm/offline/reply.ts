import { z } from "zod";

const Content = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))]);
export const ChatMessages = z
  .array(z.object({ role: z.string(), content: Content.nullish() }))
  .min(1)
  .transform((messages) =>
    messages.map(({ role, content }) => ({
      role,
      content: typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("\n"),
    })),
  );
export type ChatMessages = z.infer<typeof ChatMessages>;

/** What the offline model says to a conversation. It knows which part it plays from the text alone. */
export function replyTo(messages: ChatMessages, seed: string): string {
  void seed;
  void messages;
  return "I am the offline model. I can help with the prompts of this workshop; to anything else I have no better answer than this one.";
}
