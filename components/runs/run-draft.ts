import type { z } from "zod";
import type { Agent } from "#lib/llm/chat.ts";
import type { RunKind, StartRun } from "#lib/runs/schemas.ts";

/** What every new run asks for, as typed. "" is the default endpoint. */
export type RunDraft = {
  endpoint: string;
  endpoints: Partial<Record<Agent, string>>;
  /** Versions by name, where not the current one. */
  prompts: Record<string, number>;
  seedText: string;
  /** Dollars, tokens and items; "": no limit. */
  costText: string;
  tokensText: string;
  atMostText: string;
};

export const emptyRunDraft: RunDraft = {
  endpoint: "",
  endpoints: {},
  prompts: {},
  seedText: "0",
  costText: "",
  tokensText: "",
  atMostText: "",
};

export const agentsOf: Record<RunKind, { agent: Agent; title: string }[]> = {
  "build-tools": [{ agent: "builder", title: "Builder" }],
  "write-instructions": [{ agent: "user", title: "User" }],
  simulate: [
    { agent: "assistant", title: "Assistant" },
    { agent: "user", title: "User" },
    { agent: "executor", title: "Tool executor" },
  ],
  check: [],
  judge: [{ agent: "judge", title: "Judge" }],
};

const SEED_MAX = 2_147_483_647;

/** Why the text is no seed; null where it is one. */
export function seedError(text: string): string | null {
  const seed = Number(text);
  return /^\d+$/.test(text.trim()) && seed <= SEED_MAX
    ? null
    : `A whole number from 0 to ${SEED_MAX.toLocaleString("en-US")}.`;
}

const MICRO_USD = 1_000_000;

/** Why the text is no amount; null where it is one, or nothing. */
export function amountError(text: string, isMoney: boolean): string | null {
  if (text.trim() === "") return null;
  const isAmount = (isMoney ? /^\d+([.,]\d+)?$/ : /^\d+$/).test(text.trim()) && amountOf(text) > 0;
  return isAmount ? null : isMoney ? "Dollars, as in 2.50, or nothing." : "A whole number, or nothing.";
}

const amountOf = (text: string): number => Number(text.trim().replace(",", "."));

/** Whether all of it can be sent. */
export const isSound = (draft: RunDraft): boolean =>
  seedError(draft.seedText) === null &&
  amountError(draft.costText, true) === null &&
  amountError(draft.tokensText, false) === null &&
  amountError(draft.atMostText, false) === null;

/** What may be used up; undefined without a limit. */
export function budgetOf({
  costText,
  tokensText,
}: Pick<RunDraft, "costText" | "tokensText">): Common["budget"] {
  if (costText.trim() === "" && tokensText.trim() === "") return undefined;
  return {
    ...(costText.trim() === ""
      ? {}
      : { costMicroUsd: Math.max(1, Math.round(amountOf(costText) * MICRO_USD)) }),
    ...(tokensText.trim() === "" ? {} : { tokens: amountOf(tokensText) }),
  };
}

type Common = Pick<
  z.input<typeof StartRun>,
  "endpoint" | "endpoints" | "seed" | "budget" | "atMost" | "prompts"
>;

/** The part of a run's input that all kinds share; agents without an endpoint of their own are left out. */
export function commonInput(draft: RunDraft): Common {
  const endpoints = Object.fromEntries(Object.entries(draft.endpoints).filter(([, name]) => name !== ""));
  const budget = budgetOf(draft);
  return {
    seed: Number(draft.seedText),
    ...(budget ? { budget } : {}),
    ...(draft.atMostText.trim() === "" ? {} : { atMost: amountOf(draft.atMostText) }),
    ...(draft.endpoint === "" ? {} : { endpoint: draft.endpoint }),
    ...(Object.keys(endpoints).length === 0 ? {} : { endpoints }),
    ...(Object.keys(draft.prompts).length === 0 ? {} : { prompts: draft.prompts }),
  };
}

/** How many APIs "n per category" takes. */
export function perCategoryCount(categories: readonly { count: number }[], perCategory: number): number {
  return categories.reduce((sum, category) => sum + Math.min(category.count, perCategory), 0);
}
