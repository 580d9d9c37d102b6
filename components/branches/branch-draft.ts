import type { z } from "zod";
import type { StartBranches } from "#lib/branches/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";

/** A form as it is typed. */
export type BranchDraft = {
  /** From 1. */
  fromStep: number;
  /** None: the models of the case's run. */
  endpoints: string[];
  countText: string;
  /** Empty: as in the case's run. */
  temperatureText: string;
  protocol: "" | "react" | "tools";
};

const COUNT_MAX = 8;
const TEMPERATURE_MAX = 2;

/** Places that a case can be played from: the first step of each turn, and the answer. */
export function placesToStart(steps: readonly Step[]): { fromStep: number; label: string }[] {
  const turns = steps.flatMap(({ action }, index) =>
    turnStart(steps, index) === index ? [{ fromStep: index + 1, label: `Step ${index + 1}: ${action}` }] : [],
  );
  return [...turns, { fromStep: steps.length + 1, label: "The answer" }];
}

/** What of the form cannot be sent, by field. */
export function draftErrors({ countText, temperatureText }: BranchDraft): {
  count?: string;
  temperature?: string;
} {
  const count = Number(countText);
  const temperature = Number(temperatureText);
  return {
    ...((countText.trim() === "" || !Number.isInteger(count) || count < 1 || count > COUNT_MAX) && {
      count: `A whole number from 1 to ${COUNT_MAX}`,
    }),
    ...(!(temperature >= 0 && temperature <= TEMPERATURE_MAX) && {
      temperature: `A number from 0 to ${TEMPERATURE_MAX}`,
    }),
  };
}

/** The form as it is sent. */
export function branchInput(draft: BranchDraft, revision: number): z.input<typeof StartBranches> {
  return {
    revision,
    fromStep: draft.fromStep,
    endpoints: draft.endpoints,
    count: Number(draft.countText),
    settings: {
      ...(draft.temperatureText.trim() !== "" && { assistantTemperature: Number(draft.temperatureText) }),
      ...(draft.protocol !== "" && { protocol: draft.protocol }),
    },
  };
}
