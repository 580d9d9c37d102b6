import { expect, test } from "vitest";
import { allPrompts } from "#lib/prompts/all-prompts.ts";
import type { RunKind } from "#lib/runs/schemas.ts";
import { promptsOfKind } from "./prompts-of-kind.ts";

const rows = allPrompts.map(({ name, title, agent, version }) => ({
  name,
  title,
  agent,
  version,
  source: "built-in" as const,
}));
const namesOf = (kind: RunKind): string[] => promptsOfKind(kind, rows).map(({ name }) => name);

test("each prompt belongs to one kind of run", () => {
  const kinds = ["build-tools", "write-instructions", "simulate", "judge"] as const;
  expect(kinds.flatMap(namesOf).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  expect(namesOf("check")).toEqual([]);
});

test("a run that plays asks with those of its three agents", () => {
  expect(namesOf("simulate").toSorted()).toEqual(["assistant", "assistant-tools", "executor", "user"]);
});
