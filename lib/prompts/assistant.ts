import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";

export type AssistantValues = {
  nlDocumentation: string;
  /** Every action that may be taken: the tool's functions and the extra ones (getDetails and so on). */
  actions: readonly { name: string; description: string }[];
  instruction: string;
  transcript: readonly { thought: string | null; action: string; actionInput: string; observation: string }[];
  /** True after too many errors: no further call is allowed. */
  mustAnswer: boolean;
};

const RULES = `You are an assistant that helps a user by calling the functions of a web API, one call at a time.

Answer in one of two forms, and nothing else.
To call a function:
Thought: <what you know and what to do next>
Action: <the name of one action>
Action Input: <a JSON object with its inputs>

To finish:
Thought: <why the work is done, or why it cannot be>
Final Answer: <your answer to the user>

Rules
- In your first thought ask yourself: is anything in the request vague or missing? How can it be done with these functions? In which steps?
- Call one function at a time, then stop: the observation is given to you. Never write an observation yourself.
- Action Input is valid JSON that keeps to the function's parameters: every required one, the right type, one of the listed values where values are listed, no others.
- Take each value from the user's words, from an earlier observation, or from the accepted values. Never invent an input. An identifier that the user did not give comes from a function that searches or lists.
- Where a required input is neither given nor to be found by a call, {{#canAsk}}ask the user with Action: getDetails and Action Input: {"Question": "..."}, one question for all that is missing{{/canAsk}}{{^canAsk}}say in the final answer what is missing{{/canAsk}}.
- After an error, read it: change the input and try again, call another function, or finish and explain.
- The final answer says what the user wanted to know, with the values from the observations, in plain words. It claims nothing that no observation says. Where something failed, it says so.
- ${FENCE_RULE}`;

const QUESTION = `Functions of the API:

{{documentation}}

Actions you may take:

{{actions}}

The user's request:

{{instruction}}

{{#transcript}}
What you did so far, in order:

{{transcript}}

{{/transcript}}
{{#mustAnswer}}Too many calls failed. You must finish now: write a Thought and a Final Answer that explains what happened.{{/mustAnswer}}{{^mustAnswer}}Write the next Thought and Action, or the Thought and Final Answer.{{/mustAnswer}}`;

const roundText = (round: AssistantValues["transcript"][number]): string =>
  [
    fence("thought", round.thought ?? ""),
    fence("action", round.action),
    fence("action_input", round.actionInput),
    fence("observation", round.observation),
  ].join("\n");

/** Stage 6: one round of the assistant, ReAct as text. To be asked with the stop sequence "\nObservation:". */
export const assistantPrompt = definePrompt<AssistantValues>({
  name: "assistant",
  version: 1,
  agent: "assistant",
  title: "One round of the assistant",
  template: [
    { role: "system", content: RULES },
    { role: "user", content: QUESTION },
  ],
  slots: [
    { name: "canAsk", about: "Set where the assistant may ask the user (getDetails)" },
    {
      name: "documentation",
      about: "What a model sees of the tool",
      block: "documentation",
      isRequired: true,
    },
    { name: "actions", about: "Names of what may be called", block: "functions", isRequired: true },
    { name: "instruction", about: "What the user asked for", block: "instruction", isRequired: true },
    { name: "transcript", about: "The rounds so far, each part fenced", isRequired: true },
    { name: "mustAnswer", about: "Set after too many errors: no further call is allowed" },
  ],
  slotValues: ({ nlDocumentation, actions, instruction, transcript, mustAnswer }) => ({
    canAsk: actions.some(({ name }) => name === "getDetails") ? "yes" : "",
    documentation: nlDocumentation,
    actions: actions
      .map(({ name, description }) =>
        description === "" ? `- ${name}` : `- ${name}: ${description.replaceAll("\n", " ")}`,
      )
      .join("\n"),
    instruction,
    transcript:
      transcript.length === 0 ? "" : `<transcript>\n${transcript.map(roundText).join("\n\n")}\n</transcript>`,
    mustAnswer: mustAnswer ? "yes" : "",
  }),
});
