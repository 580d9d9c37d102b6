import { dependencyGraph } from "#lib/blueprints/dependency-graph.ts";
import { drawPlan, type PlannedCall } from "#lib/blueprints/draw-plan.ts";
import { factsOf } from "#lib/blueprints/facts-of.ts";
import { playPlan, type PlayedPlan } from "#lib/blueprints/play-plan.ts";
import type { Blueprint, BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { whyUnfit } from "#lib/blueprints/why-unfit.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { objectOf, ownValue, textOf } from "#lib/openapi/read-json.ts";
import { blueprintInstructionPrompt } from "#lib/prompts/blueprint-instruction.ts";
import { type PinnedPrompts, pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import { seededRandom } from "#lib/random/random.ts";
import { deriveSeed } from "#lib/simulation/derive-seed.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import type { SimulationPorts } from "#lib/simulation/simulate.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import { readList } from "./read-list.ts";
import { whyRefused } from "./why-refused.ts";

export type WriteBlueprintsInput = {
  tool: SimulationInput["tool"];
  /** Instructions that the tool has already; new ones keep their distance. */
  existing: readonly string[];
  count: number;
  template: 1 | 2;
  settings: BlueprintSettings;
  seed: number;
  startedAt: Date;
};

export type AnswerCalls = Pick<SimulationPorts, "executor" | "keepAnswer">;

type Ports = {
  chat: ChatPort;
  /** Who answers the calls while a blueprint is made. */
  answersFor: (input: SimulationInput) => Promise<AnswerCalls> | AnswerCalls;
  prompts?: PinnedPrompts;
};

/** `dropped`: why a blueprint came to nothing, one a drawing. */
export type WrittenBlueprints = {
  written: { text: string; blueprint: Blueprint }[];
  dropped: string[];
};

const temperature = 0.5;
/** The first question and two more, with what was wrong. */
const QUESTIONS = 3;
/** Drawings for each blueprint that is wanted, and a few for a tool with little room. */
const DRAWINGS_EACH = 3;
const DRAWINGS_MORE = 4;

/**
 * Draws blueprints, makes their calls and has a request written for each, until there are `count` or the drawings
 * are used up: then there are fewer.
 * @throws ModelError where an endpoint gives no answer
 */
export async function writeBlueprints(input: WriteBlueprintsInput, ports: Ports): Promise<WrittenBlueprints> {
  const drawer = openDrawer(input);
  const written: WrittenBlueprints["written"] = [];
  const dropped: string[] = [];
  const drawings = input.count * DRAWINGS_EACH + DRAWINGS_MORE;
  for (let drawing = 0; drawing < drawings && written.length < input.count; drawing += 1) {
    const plan = drawer.draw();
    if (plan === null) {
      dropped.push("The tool has no room for so many calls that differ from those before.");
      continue;
    }
    const played = await play(plan, deriveSeed(input.seed, "blueprint", drawing), input, ports);
    if (!played.ok) {
      dropped.push(played.reason);
      continue;
    }
    const others = [...input.existing, ...written.map(({ text }) => text)];
    const told = await writeRequest(played, others, deriveSeed(input.seed, "request", drawing), input, ports);
    if ("reason" in told) dropped.push(told.reason);
    else {
      written.push({
        text: told.text,
        blueprint: { executor: input.settings.executor, calls: played.calls },
      });
      drawer.keep(plan);
    }
  }
  return { written, dropped };
}

/** Draws plan after plan, none twice; functions that were used less come first. */
function openDrawer({ tool, settings, seed }: WriteBlueprintsInput): {
  draw: () => PlannedCall[] | null;
  keep: (plan: readonly PlannedCall[]) => void;
} {
  // A real API is asked nothing that could change it.
  const functions = tool.functions.filter(({ method }) => settings.executor !== "http" || method === "get");
  const info = objectOf(ownValue(tool.document, "info"));
  const subject = {
    title: textOf(ownValue(info, "title")),
    description: textOf(ownValue(info, "description")),
  };
  const graph = dependencyGraph(functions);
  const random = seededRandom(`blueprints ${seed}`);
  const seen = new Set<string>();
  const drawn = new Map<string, number>();
  const count = (plan: readonly PlannedCall[], by: number): void => {
    for (const { action } of plan) drawn.set(action, (drawn.get(action) ?? 0) + by);
  };
  return {
    draw: () => {
      const { fewest, most } = settings;
      const plan = drawPlan({ functions, graph, subject, fewest, most, random, drawn });
      const key = JSON.stringify(plan);
      if (plan === null || seen.has(key)) return null;
      seen.add(key);
      // A function whose calls come to nothing gives way as well, only later.
      count(plan, 0.5);
      return plan;
    },
    keep: (plan) => count(plan, 0.5),
  };
}

async function play(
  plan: readonly PlannedCall[],
  seed: number,
  { tool, settings, startedAt }: WriteBlueprintsInput,
  { chat, answersFor, prompts }: Ports,
): Promise<PlayedPlan> {
  const { executor, useCache } = settings;
  const simulated: SimulationInput = {
    instruction: "",
    tool,
    settings: SimulationSettings.parse({ executor, useCache, maxRounds: plan.length + 1 }),
    ...(prompts ? { prompts } : {}),
    seed,
    startedAt,
  };
  return playPlan(plan, simulated, { chat, ...(await answersFor(simulated)) });
}

async function writeRequest(
  { calls, steps }: Extract<PlayedPlan, { ok: true }>,
  others: readonly string[],
  seed: number,
  { tool, template }: WriteBlueprintsInput,
  { chat, prompts }: Ports,
): Promise<{ text: string } | { reason: string }> {
  const prompt = pinnedPrompt(blueprintInstructionPrompt, prompts);
  const refused: { text: string; reason: string }[] = [];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const answer = await chat({
      agent: prompt.agent,
      prompt: { name: prompt.name, version: prompt.version },
      messages: prompt.render({
        template,
        toolName: tool.name,
        nlDocumentation: tool.nlDocumentation,
        calls: steps,
        ...factsOf(calls, tool.functions),
        refused,
      }),
      temperature,
      seed: seed + question,
    });
    const text = readList(answer.text)[0] ?? answer.text.trim();
    const reason =
      text === ""
        ? "The answer held no request."
        : (whyRefused(text, { toolName: tool.name, others }) ?? whyUnfit(text, calls, tool.functions));
    if (reason === null) return { text };
    refused.push({ text, reason });
  }
  return { reason: `No request could be written: ${refused.at(-1)?.reason ?? ""}` };
}
