import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { checkTemplate } from "#lib/prompts/check-template.ts";
import { fence } from "#lib/prompts/fence.ts";
import { parseTemplate, renderTemplate } from "#lib/prompts/template.ts";
import { estimateTokens } from "#lib/simulation/estimate-tokens.ts";
import { promptNamed } from "./get-prompt.ts";
import type { PreviewPrompt, PromptPreview } from "./schemas.ts";

type Shown = { id: string | null; name: string; values: Record<string, string> };

async function toolShown({ db }: Pick<Context, "db">, toolId: string | undefined): Promise<Shown> {
  const tool = await db.tool.findFirst({
    where: toolId === undefined ? { status: "ready" } : { id: toolId },
    orderBy: { id: "desc" },
    include: { currentVersion: true, instructions: { orderBy: { position: "asc" }, take: 1 } },
  });
  if (!tool && toolId !== undefined) throw notFound("tool", toolId);
  const version = tool?.currentVersion;
  const document = isJsonObject(version?.documentation) ? version.documentation : null;
  const functions = document === null ? [] : functionsOf(document);
  const first = functions[0]?.name ?? "search";
  return {
    id: tool?.id ?? null,
    name: tool?.name ?? "no tool yet",
    values: {
      name: tool?.name ?? "",
      description: tool?.description ?? "",
      link: tool?.link ?? "",
      category: tool?.category ?? "",
      introduction: version?.introduction ?? "",
      functions: version?.functionsText ?? "",
      partial: (version?.documentationText ?? "").slice(0, 400),
      documentation: version?.nlDocumentation ?? "",
      openapi: version?.documentationText ?? "",
      instruction: tool?.instructions[0]?.text ?? "",
      actions: functions.map((one) => `- ${one.name}: ${one.summary}`).join("\n"),
      transcript: `<transcript>\n${[fence("thought", "I look first."), fence("action", first), fence("action_input", "{}"), fence("observation", "Status Code: 200. Response: {}")].join("\n")}\n</transcript>`,
      exchange: `<transcript>\n${[fence("action", first), fence("action_input", "{}"), fence("observation", "Status Code: 200. Response: {}")].join("\n")}\n</transcript>`,
      question: "Which one do you mean?",
      request: `curl -X GET '${tool?.link ?? ""}'`,
      count: "10 requests",
      canAsk: "yes",
      askingTool: "getDetails",
      calls: `1. ${first} {"query": "red"}\nStatus Code: 200. Response: {}`,
      told: '- query: "red"',
    },
  };
}

/**
 * A text of a prompt with the values of a tool, as a model would get it; what is not the tool's is made up, and parts
 * for what has gone wrong are left out. A text that cannot be used comes back as it is, with its problems.
 * @throws AppError "not-found"
 */
export async function previewPrompt(
  ctx: Pick<Context, "db">,
  name: string,
  { messages, toolId }: PreviewPrompt,
): Promise<PromptPreview> {
  const prompt = promptNamed(name);
  const problems = checkTemplate(prompt, messages);
  const shown = await toolShown(ctx, toolId);
  const { openapi = "", ...values } = shown.values;
  // The executor sees the document itself, the others what is made of it.
  const isDocument = prompt.slots.some(({ block }) => block === "openapi_document");
  const filled = isDocument ? { ...values, documentation: openapi } : values;
  const rendered = messages.map(({ role, content }) => {
    const parsed = parseTemplate(content, prompt.slots);
    return { role, content: parsed.ok ? renderTemplate(parsed.parts, filled, prompt.slots) : content };
  });
  const visible = rendered.filter(({ content }) => content !== "");
  return {
    toolId: shown.id,
    toolName: shown.name,
    messages: visible,
    tokens: visible.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    problems,
  };
}
