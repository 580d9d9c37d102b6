import { describe, expect, it } from "vitest";
import { chooseEndpoints } from "./choose-endpoints.ts";

describe("chooseEndpoints", () => {
  it("prefers an agent's own, then the run's, then the default", () => {
    expect(chooseEndpoints({}, "offline").user).toBe("offline");
    const chosen = chooseEndpoints({ endpoint: "big", endpoints: { executor: "small" } }, "offline");
    expect(chosen).toEqual({
      user: "big",
      assistant: "big",
      executor: "small",
      builder: "big",
      judge: "big",
    });
  });
});
