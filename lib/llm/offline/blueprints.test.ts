import { describe, expect, it } from "vitest";
import { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { writeGolden } from "#lib/blueprints/write-golden.ts";
import { compareGolden } from "#lib/checks/golden/compare-golden.ts";
import { writeBlueprints } from "#lib/instructions/write/write-blueprints.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { offlineChat } from "#lib/llm/offline/testing/offline-chat.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { toldWishes } from "#lib/llm/offline/told-wishes.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";
import type { JsonObject } from "#lib/errors/json.ts";

const PER_TOOL = 3;

async function toolOf(index: number) {
  const { category, entities } = DOMAINS[index] ?? { category: "", entities: [] };
  const name = `Fernhub${index}`;
  const description = `Look up ${entities[0]?.plural ?? "things"} and more`;
  const built = await buildToolDocument(
    { name, description, link: "https://fern.test", category },
    { chat: offlineChat },
  );
  const document = JSON.parse(built.documentationText) as JsonObject;
  const { nlDocumentation } = describeTool(document);
  return {
    name,
    document,
    nlDocumentation,
    documentationText: built.documentationText,
    functions: functionsOf(document),
  };
}

describe("requests for golden calls", () => {
  it.each([
    ["react", 1],
    ["tools", 2],
  ] as const)(
    "lead the assistant to those calls (%s, template %i)",
    async (protocol, template) => {
      let matched = 0;
      let all = 0;
      for (let index = 0; index < DOMAINS.length; index += 8) {
        const tool = await toolOf(index);
        const startedAt = new Date(0);
        const { written } = await writeBlueprints(
          {
            tool,
            existing: [],
            count: PER_TOOL,
            template,
            settings: BlueprintSettings.parse({}),
            seed: index,
            startedAt,
          },
          { chat: offlineChat, answersFor: (played) => ({ executor: schemaExecutor(played) }) },
        );
        expect(written).toHaveLength(PER_TOOL);
        for (const { text, blueprint } of written) {
          const settings = SimulationSettings.parse({ executor: "schema", protocol });
          const input = { instruction: text, tool, settings, seed: 7, startedAt };
          const { trajectory } = await simulate(input, {
            chat: offlineChat,
            executor: schemaExecutor(input),
            onStep: () => undefined,
          });
          const compared = compareGolden(writeGolden(blueprint.calls), trajectory.steps, tool.functions);
          all += 1;
          if (compared?.calls.every(({ status }) => status === "matched")) matched += 1;
        }
      }
      expect(matched / all).toBeGreaterThanOrEqual(0.9);
    },
    30_000,
  );
});

describe("a request that tells its calls one by one", () => {
  const functions = readDocumentation(describeTool(orchard).nlDocumentation);
  const read = (text: string) =>
    toldWishes(text, functions)?.map(({ function: { name }, values, linked }) => [
      name,
      Object.fromEntries(values),
      [...(linked?.names ?? [])],
    ]) ?? null;

  it.each<[string, ReturnType<typeof read>]>([
    [
      'Please find trees by kind and season, with kind "plum" and limit 4.',
      [["searchTrees", { kind: "plum", limit: 4 }, []]],
    ],
    [
      'Could you find trees by kind and season, with kind "fig"? For the first one that comes back, one tree. Also, book a visit, with day "2026-03-14" and people 2.',
      [
        ["searchTrees", { kind: "fig" }, []],
        ["getTree", {}, ["treeId"]],
        ["bookVisit", { day: "2026-03-14", people: 2 }, []],
      ],
    ],
    ["Please find trees by kind and season.", null],
    ["Find trees by kind and season whose bark is white.", null],
    ["What is a plum?", null],
  ])("%s", (text, wishes) => {
    expect(read(text)).toEqual(wishes);
  });
});
