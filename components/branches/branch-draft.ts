import type { z } from "zod";
import { amountError, budgetOf, seedError } from "#components/runs/run-draft.ts";
import type { StartBranches } from "#lib/branches/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import { ExecutorKind, Protocol, SimulationSettings } from "#lib/simulation/settings.ts";

/** A form as it is typed. What is empty stays as in the case's run. */
export type BranchDraft = {
  /** From 1. */
  fromStep: number;
  /** Of the assistant, each one for branches of its own. */
  endpoints: string[];
  user: string;
  executorEndpoint: string;
  countText: string;
  temperatureText: string;
  roundsText: string;
  /** Empty: another one each time. */
  seedText: string;
  costText: string;
  tokensText: string;
  protocol: string;
  executor: string;
};

export const emptyBranchDraft: BranchDraft = {
  fromStep: 1,
  endpoints: [],
  user: "",
  executorEndpoint: "",
  countText: "1",
  temperatureText: "",
  roundsText: "",
  seedText: "",
  costText: "",
  tokensText: "",
  protocol: "",
  executor: "",
};

const COUNT_MAX = 8;
const { maxRounds, assistantTemperature } = SimulationSettings.shape;

/** Places that a case can be played from: the first step of each turn, and the answer. */
export function placesToStart(steps: readonly Step[]): { fromStep: number; label: string }[] {
  const turns = steps.flatMap(({ action }, index) =>
    turnStart(steps, index) === index ? [{ fromStep: index + 1, label: `Step ${index + 1}: ${action}` }] : [],
  );
  return [...turns, { fromStep: steps.length + 1, label: "The answer" }];
}

type NumberTexts = "countText" | "temperatureText" | "roundsText" | "seedText" | "costText" | "tokensText";

const unlessEmpty = (text: string, error: (text: string) => string | null): string | null =>
  text.trim() === "" ? null : error(text);

/** What of the form cannot be sent, by field. */
export function draftErrors(draft: Pick<BranchDraft, NumberTexts>): Partial<Record<NumberTexts, string>> {
  const count = Number(draft.countText);
  const errors: Record<NumberTexts, string | null> = {
    countText:
      draft.countText.trim() !== "" && Number.isInteger(count) && count >= 1 && count <= COUNT_MAX
        ? null
        : `A whole number from 1 to ${COUNT_MAX}`,
    temperatureText: unlessEmpty(draft.temperatureText, (text) =>
      assistantTemperature.safeParse(Number(text)).success ? null : "A number from 0 to 2",
    ),
    roundsText: unlessEmpty(draft.roundsText, (text) =>
      maxRounds.safeParse(Number(text)).success ? null : "A whole number from 1 to 100",
    ),
    seedText: unlessEmpty(draft.seedText, seedError),
    costText: amountError(draft.costText, true),
    tokensText: amountError(draft.tokensText, false),
  };
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== null));
}

/** The form as it is sent. */
export function branchInput(draft: BranchDraft, revision: number): z.input<typeof StartBranches> {
  const { user, executorEndpoint, temperatureText, roundsText, seedText } = draft;
  const budget = budgetOf(draft);
  const protocol = Protocol.safeParse(draft.protocol).data;
  const executor = ExecutorKind.safeParse(draft.executor).data;
  return {
    revision,
    fromStep: draft.fromStep,
    endpoints: draft.endpoints,
    count: Number(draft.countText),
    agents: { ...(user !== "" && { user }), ...(executorEndpoint !== "" && { executor: executorEndpoint }) },
    settings: {
      ...(temperatureText.trim() !== "" && { assistantTemperature: Number(temperatureText) }),
      ...(roundsText.trim() !== "" && { maxRounds: Number(roundsText) }),
      ...(protocol && { protocol }),
      ...(executor && { executor }),
    },
    ...(seedText.trim() !== "" && { seed: Number(seedText) }),
    ...(budget && { budget }),
  };
}
