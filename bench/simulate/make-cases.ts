import type { ChatPort } from "#lib/llm/chat.ts";
import { writeInstructions } from "#lib/instructions/write/write-instructions.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { deriveSeed } from "#lib/simulation/derive-seed.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";

const apis = [
  { name: "Tidewater", description: "Tide tables and water levels of harbours", category: "Weather" },
  { name: "Crumb", description: "Recipes and what goes into them", category: "Food & Drink" },
  { name: "Pawprint", description: "Dog breeds and their temperaments", category: "Animals" },
  { name: "Shelfmark", description: "Books, their authors and editions", category: "Books" },
  {
    name: "Coppermint",
    description: "Currency exchange rates and conversion",
    category: "Currency Exchange",
  },
  { name: "Nightbill", description: "Films, cast and ratings", category: "Video" },
].map((api) => ({ ...api, link: `https://${api.name.toLowerCase()}.test` }));

/** Cases to play, made by the model at the port: as a run would, but without a database. */
export async function makeCases(count: number, chat: ChatPort): Promise<SimulationInput[]> {
  const perTool = await Promise.all(
    apis.map(async (api) => {
      const built = await buildToolDocument(api, { chat });
      const parsed = parseDocument(built.documentationText);
      if (!parsed.ok) throw new Error(`${api.name}: ${JSON.stringify(built.problems)}`);
      const { nlDocumentation } = describeTool(parsed.document);
      const { texts } = await writeInstructions(
        { toolName: api.name, nlDocumentation, existing: [], count: 10, template: 1 },
        { chat },
      );
      const tool = {
        name: api.name,
        documentationText: built.documentationText,
        document: parsed.document,
        functions: functionsOf(parsed.document),
        nlDocumentation,
      };
      return texts.map((instruction) => ({ instruction, tool }));
    }),
  );
  const known = perTool.flat();
  if (known.length === 0) throw new Error("The model wrote no instructions.");
  return Array.from({ length: count }, (_, index) => ({
    ...(known[index % known.length] as (typeof known)[number]),
    settings: SimulationSettings.parse({}),
    seed: deriveSeed(index),
    startedAt: new Date("2026-01-05T09:00:00Z"),
  }));
}
