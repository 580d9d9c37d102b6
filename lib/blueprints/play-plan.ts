import type { Step } from "#lib/corpus/trajectory.ts";
import { safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { jsonPathOf } from "#lib/openapi/json-path.ts";
import { renderAssistantText } from "#lib/simulation/react/render-assistant-text.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import { simulate, type SimulationPorts } from "#lib/simulation/simulate.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { PlannedCall } from "./draw-plan.ts";
import type { BlueprintCall, FoundAt } from "./schemas.ts";

/** `steps`: as the calls would stand in a case. `reason`: why it is of no use, in words. */
export type PlayedPlan = { ok: true; calls: BlueprintCall[]; steps: Step[] } | { ok: false; reason: string };

const NOTHING = { text: "", finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } } as const;

function valueAt(body: string | null, keys: FoundAt["keys"]): Json | undefined {
  const parsed = body === null ? null : safeParseJson(body);
  let value: Json | undefined = parsed?.ok ? parsed.value : undefined;
  for (const key of keys) {
    const isHeld = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    value = isHeld ? (value as Record<string | number, Json>)[key] : undefined;
  }
  return value;
}

type Filled = { ok: true; args: JsonObject } | { ok: false; reason: string };

function fill(call: PlannedCall, steps: readonly Step[]): Filled {
  const args: JsonObject = { ...call.said };
  for (const [name, at] of Object.entries(call.found)) {
    const step = steps[at.call];
    const value = step ? valueAt(responseOf(step), at.keys) : undefined;
    if ((typeof value !== "string" && typeof value !== "number") || value === "")
      return {
        ok: false,
        reason: `The answer of "${step?.action ?? ""}" held nothing at ${jsonPathOf(at.keys)}, which "${call.action}" needs as "${name}".`,
      };
    args[name] = value;
  }
  return { ok: true, args };
}

/** What is wrong with a call that was made; null where nothing is. */
function whyUseless(step: Step, { tool }: Pick<SimulationInput, "tool">): string | null {
  if (step.statusCode === null)
    return `The call of "${step.action}" breaks its schema: ${step.observation.slice(0, 200)}`;
  if (step.statusCode < 200 || step.statusCode > 299)
    return `"${step.action}" was answered with status ${step.statusCode}.`;
  const called = tool.functions.find(({ name }) => name === step.action);
  const problem = called ? checkResponse(called, step.statusCode, responseOf(step) ?? "")[0] : undefined;
  return problem
    ? `The answer of "${step.action}" breaks its schema at ${problem.at}: ${problem.message}`
    : null;
}

/**
 * Makes the calls of a plan one after the other, as a case would: each is checked and answered, and what came back
 * goes into the calls after it. Ends at the first that is of no use.
 * @throws ModelError where a model answers the calls and its endpoint does not
 */
export async function playPlan(
  plan: readonly PlannedCall[],
  input: SimulationInput,
  ports: Pick<SimulationPorts, "chat" | "executor" | "keepAnswer">,
): Promise<PlayedPlan> {
  const steps: Step[] = [];
  const made: JsonObject[] = [];
  let reason: string | null = null;
  const assistant = (): string => {
    const call = plan[steps.length];
    const last = steps.at(-1);
    reason ??= last ? whyUseless(last, input) : null;
    const filled = call && reason === null ? fill(call, steps) : null;
    if (filled && !filled.ok) ({ reason } = filled);
    if (!call || !filled?.ok) return renderAssistantText({ kind: "final", thought: null, answer: "Done." });
    made.push(filled.args);
    const actionInput = JSON.stringify(filled.args);
    return renderAssistantText({ kind: "call", thought: "Next.", action: call.action, actionInput });
  };
  const chat: ChatPort = async (request) =>
    request.agent === "assistant" ? { ...NOTHING, text: assistant() } : ports.chat(request);
  await simulate(input, { ...ports, chat, onStep: (step) => void steps.push(step) });
  if (reason !== null) return { ok: false, reason };
  if (steps.length !== plan.length) return { ok: false, reason: "Not every call could be made." };
  const calls = plan.map((call, index): BlueprintCall => {
    const step = steps[index];
    const called = input.tool.functions.find(({ name }) => name === call.action);
    const checked = called ? checkArguments(called, step?.actionInput ?? "") : null;
    return {
      action: call.action,
      args: checked?.ok ? checked.args : (made[index] ?? {}),
      found: call.found,
      statusCode: step?.statusCode ?? 0,
      body: (step && responseOf(step)) ?? "",
    };
  });
  return { ok: true, calls, steps };
}
