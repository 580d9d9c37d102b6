import type { Problem } from "#lib/errors/app-error.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import { parseTemplate, shownSlots, type TemplateMessage } from "#lib/prompts/template.ts";

/**
 * What keeps a text from being a version of the prompt: other roles than the built-in one has, a tag that
 * cannot be read, a required slot that is nowhere. `at` is "/messages/1, line 3, column 5".
 */
export function checkTemplate(
  prompt: Pick<TemplatePrompt<never>, "template" | "slots">,
  messages: readonly TemplateMessage[],
): Problem[] {
  const roles = prompt.template.map(({ role }) => role).join(", ");
  if (messages.map(({ role }) => role).join(", ") !== roles)
    return [{ at: "/messages", code: "other-roles", message: `The messages must be: ${roles}.` }];
  const shown = new Set<string>();
  const problems = messages.flatMap(({ content }, index) => {
    const parsed = parseTemplate(content, prompt.slots);
    if (!parsed.ok)
      return parsed.problems.map((problem) => ({ ...problem, at: `/messages/${index}, ${problem.at}` }));
    for (const name of shownSlots(parsed.parts)) shown.add(name);
    return [];
  });
  if (problems.length > 0) return problems;
  return prompt.slots
    .filter(({ isRequired, name }) => isRequired === true && !shown.has(name))
    .map(({ name }) => {
      const home = prompt.template.findIndex(({ content }) => content.includes(`{{${name}}}`));
      return {
        at: `/messages/${Math.max(0, home)}`,
        code: "missing-slot",
        message: `The slot {{${name}}} must be there; it stood in message ${Math.max(0, home) + 1}.`,
      };
    });
}
