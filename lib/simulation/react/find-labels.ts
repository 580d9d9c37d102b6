export type LabelName = "thought" | "action" | "input" | "observation" | "answer" | "user";

/** A label at the start of a line. `start` is where the line begins, `end` where the text after the label does. */
export type Label = { name: LabelName; start: number; end: number };

const names: Record<string, LabelName> = {
  thought: "thought",
  "final thought": "thought",
  action: "action",
  "action input": "input",
  observation: "observation",
  "final answer": "answer",
  response: "answer",
  user: "user",
};

// "**Action:** x", "## Thought: x", "> Action : x" and "ASSISTANT Action: x" all occur in the wild.
const pattern =
  /^[ \t]*(?:[>#*_-]+[ \t]*)?(?:assistant[ \t]*:?[ \t]+)?[*_`]*(final thought|thought|action input|action|observation|final answer|response|user)[*_`]*[ \t]*(?::|：)[*_`]*/gim;

/** Both styles of label, in their order. Never throws. */
export function findLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = names[match[1]?.toLowerCase().replace(/\s+/g, " ") ?? ""];
    if (name) labels.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return labels;
}
