import type { Agent } from "#lib/llm/chat.ts";
import { checkTemplate } from "#lib/prompts/check-template.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import { parseTemplate, renderTemplate, type Slot, type TemplateMessage } from "#lib/prompts/template.ts";

type Definition<Values> = {
  name: string;
  version: number;
  agent: Agent;
  title: string;
  template: readonly TemplateMessage[];
  slots: readonly Slot[];
  slotValues: (values: Values) => Record<string, string>;
};

/** A prompt from its template; a message that comes out empty is left out. @throws where the template is none */
export function definePrompt<Values>(definition: Definition<Values>): TemplatePrompt<Values> {
  const { template, slots, slotValues } = definition;
  const [problem] = checkTemplate({ template, slots }, template);
  if (problem) throw new Error(`prompt ${definition.name}: ${problem.at}: ${problem.message}`);
  const parsed = template.map(({ role, content }) => {
    const read = parseTemplate(content, slots);
    return { role, parts: read.ok ? read.parts : [] };
  });
  return {
    ...definition,
    render: (values) => {
      const slotted = slotValues(values);
      return parsed
        .map(({ role, parts }) => ({ role, content: renderTemplate(parts, slotted, slots) }))
        .filter(({ content }) => content !== "");
    },
  };
}
