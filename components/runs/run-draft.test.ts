import { describe, expect, it } from "vitest";
import { StartRun } from "#lib/runs/schemas.ts";
import { commonInput, emptyRunDraft, perCategoryCount, seedError } from "./run-draft.ts";

describe("a new run, as typed", () => {
  it.each([
    ["0", true],
    [" 42 ", true],
    ["2147483647", true],
    ["2147483648", false],
    ["-1", false],
    ["1.5", false],
    ["", false],
    ["seed", false],
  ])("%j as a seed: %s", (text, isSeed) => expect(seedError(text) === null).toBe(isSeed));

  it("leaves out what stays at its default", () => {
    expect(commonInput(emptyRunDraft)).toEqual({ seed: 0 });
    expect(
      commonInput({
        ...emptyRunDraft,
        endpoint: "big",
        endpoints: { assistant: "small", user: "" },
        prompts: { executor: 1 },
        seedText: "7",
      }),
    ).toEqual({
      seed: 7,
      endpoint: "big",
      endpoints: { assistant: "small" },
      prompts: { executor: 1 },
    });
  });

  it("is an input that a run takes", () => {
    const input = { kind: "build-tools", apis: { perCategory: 2 }, ...commonInput(emptyRunDraft) };
    expect(StartRun.safeParse(input).success).toBe(true);
  });

  it("counts n per category, as far as a category reaches", () => {
    expect(perCategoryCount([{ count: 1 }, { count: 40 }, { count: 3 }], 3)).toBe(7);
    expect(perCategoryCount([], 3)).toBe(0);
  });
});
