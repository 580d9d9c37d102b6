import { beforeAll, describe, expect, it } from "vitest";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { planBehaviours } from "#lib/instructions/plan-behaviours.ts";
import { type Behaviour, beyondMix } from "#lib/instructions/schemas.ts";
import { writeParts } from "#lib/instructions/write/write-parts.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { offlineChat } from "#lib/llm/offline/testing/offline-chat.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { faultExecutor, faultOf } from "#lib/simulation/executor/fault-executor.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";

const PER_TOOL = 10;
type Played = { behaviour: Behaviour; trajectory: Trajectory; fault: string };

async function play(place: number): Promise<{ cases: Played[]; wanted: number; texts: string[] }> {
  const { category = "", entities = [] } = DOMAINS[place] ?? {};
  const api = {
    name: `Fernhub${place}`,
    description: `Look up ${entities[0]?.plural ?? "things"} and more`,
    link: `https://service${place}.test/v1`,
    category,
  };
  const { documentationText } = await buildToolDocument(api, { chat: offlineChat });
  const parsed = safeParseJson(documentationText);
  const document = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  const { nlDocumentation } = describeTool(document);
  const tool = {
    name: api.name,
    documentationText,
    document,
    functions: functionsOf(document),
    nlDocumentation,
  };
  const { written } = await writeParts(
    {
      toolName: api.name,
      nlDocumentation,
      existing: [],
      template: place % 2 === 0 ? 1 : 2,
      seed: place,
      parts: planBehaviours("beyond", { place, perTool: PER_TOOL, seed: 0 }),
    },
    { chat: offlineChat },
  );
  const cases = written.map(async ({ text, behaviour }, seed) => {
    const input = {
      instruction: text,
      tool,
      settings: SimulationSettings.parse({}),
      seed,
      startedAt: new Date("2026-01-05T10:00:00Z"),
    };
    const sound = schemaExecutor(input);
    const executor = behaviour === "error-recovery" ? faultExecutor(input, faultOf(seed), sound) : sound;
    const { trajectory } = await simulate(input, { chat: offlineChat, executor, onStep: () => undefined });
    return { behaviour, trajectory, fault: faultOf(seed) };
  });
  return { cases: await Promise.all(cases), wanted: PER_TOOL, texts: written.map(({ text }) => text) };
}

describe("a corpus of the offline model with the BEYOND mix", () => {
  let cases: Played[] = [];
  const of = (behaviour: Behaviour): Played[] => cases.filter((one) => one.behaviour === behaviour);
  const namesOf = ({ trajectory }: Played): string[] => trajectory.steps.map(({ action }) => action);
  beforeAll(async () => {
    const tools = await Promise.all(DOMAINS.map((_, place) => play(place)));
    cases = tools.flatMap((tool) => tool.cases);
    for (const { texts } of tools) expect(new Set(texts).size).toBe(texts.length);
  }, 120_000);

  it("has each behaviour in the share that was asked for", () => {
    expect(cases.length).toBeGreaterThan(0.95 * DOMAINS.length * PER_TOOL);
    const shares: [Behaviour, number][] = [
      ["solvable", 60],
      ["missing-parameter", beyondMix["missing-parameter"]],
      ["no-fitting-tool", beyondMix["no-fitting-tool"]],
      ["error-recovery", beyondMix["error-recovery"]],
      ["direct-answer", beyondMix["direct-answer"]],
    ];
    for (const [behaviour, percent] of shares) {
      const share = percent / 100;
      const sampling = 2 * Math.sqrt((share * (1 - share)) / cases.length);
      expect(Math.abs(of(behaviour).length / cases.length - share)).toBeLessThan(sampling);
    }
  });

  it("makes no call where no function fits, and none where none is needed", () => {
    for (const one of [...of("no-fitting-tool"), ...of("direct-answer")]) {
      expect({ text: one.trajectory.instruction, calls: namesOf(one) }).toMatchObject({ calls: [] });
      expect(one.trajectory.finalAnswer).toBeTruthy();
    }
    for (const one of of("no-fitting-tool"))
      expect(one.trajectory.finalAnswer).toMatch(/none of the functions/);
    for (const one of of("direct-answer")) expect(one.trajectory.finalAnswer).not.toMatch(/sorry/);
  });

  it("asks first where something is missing", () => {
    for (const one of of("missing-parameter")) {
      const calls = namesOf(one);
      expect({ text: one.trajectory.instruction, calls }).toMatchObject({
        calls: expect.arrayContaining(["getDetails"]),
      });
    }
  });

  it("meets its fault at the first request, and goes on after it", () => {
    const faulty = of("error-recovery");
    for (const { trajectory, fault } of faulty) {
      const request = trajectory.steps.find(({ statusCode }) => statusCode !== null);
      if (/^\d/.test(fault)) expect(request?.statusCode).toBe(Number(fault));
    }
    const refused = faulty.filter(({ fault }) => /^\d/.test(fault));
    const recovered = refused.filter(({ trajectory }) => trajectory.steps.at(-1)?.statusCode === 200);
    expect(recovered.length / refused.length).toBeGreaterThan(0.8);
  });

  it("calls something wherever it can be solved", () => {
    const solvable = of("solvable");
    for (const one of solvable) expect(namesOf(one).length).toBeGreaterThan(0);
    expect(solvable.filter((one) => namesOf(one).length > 1).length / solvable.length).toBeGreaterThan(0.35);
  });
});
