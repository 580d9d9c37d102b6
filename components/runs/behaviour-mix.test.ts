import { describe, expect, it } from "vitest";
import { BehaviourMix, beyondMix, MixChoice } from "#lib/instructions/schemas.ts";
import { emptyMix, readMix } from "./behaviour-mix.ts";

describe("the mix of a new run", () => {
  it("is ToolAlpaca's unless another is chosen", () => {
    expect(readMix(emptyMix)).toBe("toolalpaca");
    expect(readMix({ ...emptyMix, preset: "beyond" })).toBe("beyond");
  });

  it("starts with the shares of the preset, and keeps what was typed", () => {
    const own = { ...emptyMix, preset: "own" as const };
    expect(readMix(own)).toEqual(beyondMix);
    expect(readMix({ ...own, texts: { ...own.texts, single: "7.5" } })).toEqual({
      ...beyondMix,
      single: 7.5,
    });
  });

  it.each(["", "-1", "a", "1e3"])("cannot be used with a share of %j", (single) => {
    expect(readMix({ preset: "own", texts: { ...emptyMix.texts, single } })).toBeNull();
  });

  it("cannot be all zeros, here or there", () => {
    const texts = Object.fromEntries(Object.keys(emptyMix.texts).map((key) => [key, "0"]));
    expect(readMix({ preset: "own", texts: texts as typeof emptyMix.texts })).toBeNull();
    expect(BehaviourMix.safeParse({}).success).toBe(false);
    expect(MixChoice.safeParse({ single: 1 }).success).toBe(true);
  });
});
