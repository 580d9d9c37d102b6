/** What one answer of the assistant says. */
export type AssistantTurn =
  | {
      kind: "call";
      thought: string | null;
      action: string;
      /** As written; "{}" where the answer names an action and no input. */
      actionInput: string;
      /** The part of the answer that was used; what a model made up after its call is cut. */
      rawText: string;
    }
  | { kind: "final"; thought: string | null; answer: string; rawText: string }
  | { kind: "unreadable"; reason: string; rawText: string };

/** "training": "Thought:" ... "Final Answer:". "test": "ASSISTANT Thought:" ... "ASSISTANT Response:". TOOLALPACA.md, 4. */
export type ReactStyle = "training" | "test";
