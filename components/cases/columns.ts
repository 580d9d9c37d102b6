import { z } from "zod";

/** Columns that the list of cases can show beside the tick and the instruction, in their order. */
export const CaseColumn = z.enum([
  "decision",
  "tool",
  "category",
  "instruction",
  "calls",
  "steps",
  "status",
  "findings",
  "tags",
  "assigned",
  "behaviour",
  "callStyle",
  "protocol",
  "error",
  "model",
  "age",
]);
export type CaseColumn = z.infer<typeof CaseColumn>;

export const columnTitles: Record<CaseColumn, string> = {
  decision: "Decision",
  tool: "Tool",
  category: "Category",
  instruction: "Instruction",
  calls: "Calls",
  steps: "Steps",
  status: "Status",
  findings: "Findings",
  tags: "Tags",
  assigned: "Assigned to",
  behaviour: "Behaviour",
  callStyle: "Calls made",
  protocol: "Protocol",
  error: "Error",
  model: "Model",
  age: "Age",
};

/** What is shown where nobody chose: as many of these as there is room for. */
export const usualColumns: readonly CaseColumn[] = [
  "decision",
  "tool",
  "category",
  "instruction",
  "calls",
  "steps",
  "status",
  "findings",
  "model",
  "age",
];

/** "decision,tool": in the order of the list, without words that are none; null where nothing is chosen. */
export function readColumns(word: string | null): CaseColumn[] | null {
  const chosen = new Set(word?.split(","));
  // One cannot open a case without its instruction.
  const columns = CaseColumn.options.filter((column) => chosen.has(column) || column === "instruction");
  return columns.length > 1 ? columns : null;
}
