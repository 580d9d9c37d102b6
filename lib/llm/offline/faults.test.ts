import { describe, expect, it } from "vitest";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { writeInstructions } from "#lib/instructions/write/write-instructions.ts";
import { listsNothing, oddityOf } from "#lib/llm/offline/check-answer.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { readObservation } from "#lib/llm/offline/read-observation.ts";
import { offlineChat } from "#lib/llm/offline/testing/offline-chat.ts";
import { widerTerms } from "#lib/llm/offline/wider-terms.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { faultExecutor, type FaultKind, faultKinds } from "#lib/simulation/executor/fault-executor.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import { type Protocol, SimulationSettings } from "#lib/simulation/settings.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";

type SimulationTool = SimulationInput["tool"];

async function toolOf(place: number): Promise<SimulationTool> {
  const { category = "", entities = [] } = DOMAINS[place] ?? {};
  const api = {
    name: `Reedmark${place}`,
    description: `Look up ${entities[0]?.plural ?? "things"} and more`,
    link: `https://reed${place}.test/v1`,
    category,
  };
  const { documentationText } = await buildToolDocument(api, { chat: offlineChat });
  const parsed = safeParseJson(documentationText);
  const document = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  return {
    name: api.name,
    documentationText,
    document,
    functions: functionsOf(document),
    nlDocumentation: describeTool(document).nlDocumentation,
  };
}

const places = DOMAINS.map((_, place) => place).filter((place) => place % 3 === 0);
const tools = Promise.all(places.map(toolOf));

async function play(protocol: Protocol, fault: FaultKind | null): Promise<[Trajectory, SimulationTool][]> {
  const perTool = (await tools).map(async (tool) => {
    const { texts } = await writeInstructions(
      {
        toolName: tool.name,
        nlDocumentation: tool.nlDocumentation,
        existing: [],
        count: 4,
        template: 1,
        aim: "single",
      },
      { chat: offlineChat },
    );
    return Promise.all(
      texts.map(async (instruction, seed): Promise<[Trajectory, SimulationTool]> => {
        const settings = SimulationSettings.parse({ protocol });
        const input = { instruction, tool, settings, seed, startedAt: new Date("2026-01-05T10:00:00Z") };
        const sound = schemaExecutor(input);
        const executor = fault === null ? sound : faultExecutor(input, fault, sound);
        const ended = await simulate(input, { chat: offlineChat, executor, onStep: () => undefined });
        expect({ instruction, status: ended.status }).toEqual({ instruction, status: "complete" });
        return [ended.trajectory, tool];
      }),
    );
  });
  return (await Promise.all(perTool)).flat();
}

const requestsOf = ({ steps }: Trajectory): Step[] => steps.filter(({ statusCode }) => statusCode !== null);

/** Figures of an answer that nothing said: neither the user nor an observation. Days are said in words. */
function inventedFigures({ instruction, steps, finalAnswer }: Trajectory): string[] {
  const said = [instruction, ...steps.map(({ observation }) => observation)].join("\n").replaceAll(",", "");
  const told = (finalAnswer ?? "")
    .replace(/\b[A-Z][a-z]+ \d{1,2}, \d{4}/g, "")
    .replace(/with status \d+/g, "");
  return (told.match(/\d{2,}(?:\.\d+)?/g) ?? []).filter((figure) => !said.includes(figure));
}

const owns = /sorry|cannot be used|found no|nothing (?:was found|fits)|held nothing/i;

describe.each(["react", "tools"] as const)("the assistant in %s", (protocol) => {
  it.each(faultKinds)(
    "goes on after %s, or owns up to it, and claims nothing that it was not told",
    async (fault) => {
      const played = await play(protocol, fault);
      expect(played.length).toBeGreaterThan(60);
      let recovered = 0;
      for (const [trajectory, tool] of played) {
        const [first, ...later] = requestsOf(trajectory);
        const answer = trajectory.finalAnswer ?? "";
        const seen = { instruction: trajectory.instruction, first: first?.observation, answer };
        expect({ ...seen, invented: inventedFigures(trajectory) }).toEqual({ ...seen, invented: [] });
        expect(answer).not.toMatch(/\(estimated\)|\[object|undefined|was carried out/);
        const documented = readDocumentation(tool.nlDocumentation).filter(
          ({ name }) => name === first?.action,
        );
        const { body } = readObservation(first?.observation ?? "");
        const isFaulty =
          first?.statusCode !== 200 ||
          listsNothing(body) ||
          documented.some((one) => oddityOf(body, one) !== null);
        // A record of which only a list was emptied can still be told.
        if (fault !== "empty-list") expect({ ...seen, isFaulty }).toEqual({ ...seen, isFaulty: true });
        if (isFaulty && later.length === 0) expect(answer).toMatch(owns);
        if (later.some(({ statusCode }) => statusCode === 200)) recovered += 1;
      }
      expect(recovered / played.length).toBeGreaterThan(fault === "empty-list" ? 0.2 : 0.8);
    },
  );

  it("takes no sound answer for a faulty one", async () => {
    for (const [trajectory, tool] of await play(protocol, null)) {
      const documented = readDocumentation(tool.nlDocumentation);
      for (const step of requestsOf(trajectory).filter(({ statusCode }) => statusCode === 200)) {
        const target = documented.find(({ name }) => name === step.action);
        const { body } = readObservation(step.observation);
        expect(target && oddityOf(body, target)).toBeNull();
      }
    }
  });
});

describe("an answer that is looked at before it is used", () => {
  const documented = (structure: string) => ({
    name: "getPlums",
    summary: "",
    parameters: [],
    output: `A list\n - Format: application/json\n - Structure: ${structure}`,
  });
  it.each([
    [
      "Object{total, plums: Array[Object{plumId, name}]}",
      { total: 2, plums: [{ plumId: "a1", name: "Opal" }] },
      null,
    ],
    ["Object{total, plums: Array[Object{plumId, name}]}", { total: "2 (estimated)", plums: [] }, /number/],
    ["Object{total, plums: Array[Object{plumId, name}]}", { total: 2, plums: {} }, /as a list/],
    [
      "Object{total, plums: Array[Object{plumId, name}]}",
      { total: 2, plums: [{ plumId: { value: "a1" } }] },
      /plain value/,
    ],
    ["Array[Object{plumId, name}]", { plumId: "a1" }, /not the list/],
    ["Array[string]", [{ value: "Opal" }, "Victoria"], /plain values/],
    ["Array[string]", ["Opal"], null],
    ["Object{name, kept: Object{at, place}}", { name: "Opal", kept: { at: "9 May", place: "barn" } }, null],
    ["Object{name, kept: Object{at, place}}", { name: "Opal", kept: "barn" }, /as a record/],
    ["Object{name}", "Opal", /not the record/],
    ["", { value: 1 }, null],
    ["Object{name}", { name: null, more: { value: 1 } }, null],
  ])("%s, %j", (structure, body, oddity) => {
    const found = oddityOf(body, documented(structure));
    if (oddity === null) expect(found).toBeNull();
    else expect(found).toMatch(oddity);
  });

  it.each([
    [[], true],
    [{ plums: [] }, true],
    [{ total: 4, plums: [] }, true],
    [{ name: "Opal", tags: [] }, false],
    [{ plums: [1], pears: [] }, false],
    [{}, false],
    ["none", false],
  ])("%j lists nothing: %s", (body, isNothing) => {
    expect(listsNothing(body)).toBe(isNothing);
  });

  const parameter = (name: string, required = false) => ({
    name,
    required,
    type: "string",
    accepted: [],
    description: "",
  });
  const target = {
    ...documented(""),
    parameters: [parameter("name"), parameter("colour"), parameter("season", true), parameter("limit")],
  };
  it.each([
    [
      { name: "Opal", colour: "red", limit: 3 },
      { name: "Opal", limit: 3 },
    ],
    [{ colour: "red", season: "autumn" }, { season: "autumn" }],
    [{ name: "early Victoria plum" }, { name: "Victoria" }],
    [{ name: "Opal" }, null],
    [{ season: "autumn", limit: 2 }, null],
    [{}, null],
  ])("%j widens to %j", (args, wider) => {
    expect(widerTerms(target, args)?.args ?? null).toEqual(wider);
  });
});
