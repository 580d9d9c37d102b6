import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { writeInstructions } from "#lib/instructions/write/write-instructions.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { offlineChat } from "#lib/llm/offline/testing/offline-chat.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { type Protocol, SimulationSettings } from "#lib/simulation/settings.ts";
import { unreadableAction } from "#lib/simulation/unreadable-action.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";

type Api = { name: string; description: string; link: string; category: string };
type Case = { trajectory: Trajectory; functions: ToolFunction[]; instruction: string };

const madeUp = DOMAINS.map(({ category, entities }, index): Api => ({
  name: ["Lanternly", "Openquay", "Fernhub", "Tidebase"][index % 4] + String(index),
  description: `Look up ${entities[0]?.plural ?? "things"} and more`,
  link: `https://service${index}.test/v1`,
  category,
}));

async function casesOf(
  api: Api,
  count: number,
  template: 1 | 2,
  protocol: Protocol = "react",
): Promise<Case[]> {
  const built = await buildToolDocument(api, { chat: offlineChat });
  const parsed = safeParseJson(built.documentationText);
  if (built.status !== "ready" || !parsed.ok || !isJsonObject(parsed.value))
    throw new Error(`${api.category}: ${JSON.stringify(built.problems)}`);
  const document = parsed.value;
  const { nlDocumentation } = describeTool(document);
  const functions = functionsOf(document);
  const { texts } = await writeInstructions(
    { toolName: api.name, nlDocumentation, existing: [], count, template },
    { chat: offlineChat },
  );
  expect(texts).toHaveLength(count);
  return Promise.all(
    texts.map(async (instruction, index) => {
      const tool = {
        name: api.name,
        documentationText: built.documentationText,
        document,
        functions,
        nlDocumentation,
      };
      const input = {
        instruction,
        tool,
        settings: SimulationSettings.parse({ protocol }),
        seed: index,
        startedAt: new Date("2026-01-05T10:00:00Z"),
      };
      const { status, trajectory } = await simulate(input, { chat: offlineChat, onStep: () => undefined });
      expect({ instruction, status }).toEqual({ instruction, status: "complete" });
      return { trajectory, functions, instruction };
    }),
  );
}

const callsOf = ({ trajectory }: Case): Step[] =>
  trajectory.steps.filter(({ action }) => action !== "getDetails");
const succeeded = (step: Step | undefined): boolean => step?.statusCode === 200;

/** Identifiers in arguments that no earlier observation holds. */
function inventedIds({ trajectory }: Case): string[] {
  return trajectory.steps.flatMap((step, index) => {
    const input = safeParseJson(step.actionInput);
    if (!input.ok || !isJsonObject(input.value)) return [];
    const seen = trajectory.steps
      .slice(0, index)
      .map(({ observation }) => observation)
      .join("\n");
    return Object.entries(input.value).flatMap(([name, value]) =>
      name.endsWith("Id") && !seen.includes(String(value)) ? [`${name}=${String(value)}`] : [],
    );
  });
}

describe("a corpus of the offline model, one tool a category", () => {
  let cases: Case[] = [];
  beforeAll(async () => {
    const perTool = await Promise.all(madeUp.map((api, index) => casesOf(api, 8, index % 2 === 0 ? 1 : 2)));
    cases = perTool.flat();
  }, 120_000);

  it("covers all 51 categories", () => {
    expect(madeUp).toHaveLength(51);
    expect(cases).toHaveLength(51 * 8);
  });

  it("needs one call in most cases and several in many", () => {
    const single = cases.filter((one) => callsOf(one).length === 1).length / cases.length;
    const several = cases.filter((one) => callsOf(one).length > 1).length / cases.length;
    expect(single).toBeGreaterThanOrEqual(0.6);
    expect(several).toBeGreaterThanOrEqual(0.3);
    expect(cases.filter((one) => callsOf(one).length === 0).length / cases.length).toBeLessThan(0.01);
  });

  it("asks the user at times, errs at times, and recovers", () => {
    const asked = cases.filter(({ trajectory }) =>
      trajectory.steps.some(({ action }) => action === "getDetails"),
    );
    expect(asked.length / cases.length).toBeGreaterThan(0.03);
    expect(asked.length / cases.length).toBeLessThan(0.18);
    const erring = cases.filter((one) => callsOf(one).some((step) => !succeeded(step)));
    expect(erring.length / cases.length).toBeGreaterThan(0.03);
    expect(erring.length / cases.length).toBeLessThan(0.2);
    expect(erring.filter((one) => succeeded(callsOf(one).at(-1))).length / erring.length).toBeGreaterThan(
      0.8,
    );
  });

  it("ends with arguments that keep to the schema, and with identifiers that were seen", () => {
    for (const one of cases) {
      expect(inventedIds(one)).toEqual([]);
      const last = callsOf(one).at(-1);
      const called = one.functions.find(({ name }) => name === last?.action);
      if (last !== undefined && called !== undefined)
        expect(checkArguments(called, last.actionInput)).toMatchObject({ ok: true });
      expect(one.trajectory.finalAnswer ?? "").not.toMatch(/undefined|\[object|null|\{\w+\}/);
    }
  });
});

describe("the same in native tool calls", () => {
  it("makes the same calls, some of them together, and answers", async () => {
    const apis = madeUp.filter((_, index) => index % 4 === 0);
    const [inText, native] = await Promise.all(
      (["react", "tools"] as const).map(async (protocol) =>
        (await Promise.all(apis.map((api) => casesOf(api, 8, 2, protocol)))).flat(),
      ),
    );
    const calls = (cases: Case[] = []) => cases.map((one) => callsOf(one).map((step) => step.action));
    const same = calls(native).filter(
      (names, index) => names.toSorted().join() === (calls(inText)[index] ?? []).toSorted().join(),
    );
    expect(same.length / calls(native).length).toBeGreaterThan(0.9);
    const together = (native ?? []).filter(({ trajectory }) =>
      trajectory.steps.some((step) => step.group !== undefined),
    );
    expect(together.length / calls(native).length).toBeGreaterThan(0.02);
    for (const one of native ?? []) {
      expect(inventedIds(one)).toEqual([]);
      expect(one.trajectory.steps.map(({ action }) => action)).not.toContain(unreadableAction);
    }
  }, 60_000);
});

const list = new URL("../../../../shared/data/toolalpaca/public_apis.json", import.meta.url);
const Catalogue = z.object({
  entries: z.array(
    z.object({ API: z.string(), Description: z.string(), Link: z.string(), Category: z.string() }),
  ),
});
if (existsSync(list)) {
  describe("the shipped catalogue", () => {
    it("builds at the first try, every seventh entry", async () => {
      const { entries } = Catalogue.parse(JSON.parse(readFileSync(list, "utf8")));
      for (const entry of entries.filter((_, index) => index % 7 === 0)) {
        let calls = 0;
        const built = await buildToolDocument(
          { name: entry.API, description: entry.Description, link: entry.Link, category: entry.Category },
          { chat: (request) => ((calls += 1), offlineChat(request)) },
        );
        expect({ name: entry.API, problems: built.problems }).toEqual({ name: entry.API, problems: [] });
        expect(calls).toBe(3);
      }
    }, 60_000);
  });
}
