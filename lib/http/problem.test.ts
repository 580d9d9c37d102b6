import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemsOfZod } from "./problem.ts";

const Selection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1) }),
  z.object({ filter: z.object({ q: z.string().optional() }) }),
]);
const Body = z.object({ name: z.string(), cases: Selection });

const problems = (body: unknown) => {
  const parsed = Body.safeParse(body);
  if (parsed.success) throw new Error("There is nothing wrong with it.");
  return problemsOfZod(parsed.error, "body");
};

describe("what is wrong with a request", () => {
  it("names the place", () => {
    expect(problems({ name: 3, cases: { filter: {} } })).toMatchObject([
      { at: "body.name", code: "invalid_type" },
    ]);
    expect(problems("nothing")).toMatchObject([{ at: "body" }]);
  });

  it("says of a value with several forms what each of them misses", () => {
    const [problem] = problems({ name: "n", cases: { tools: [] } });
    expect(problem).toMatchObject({ at: "body.cases", code: "invalid_union" });
    expect(problem?.message).toMatch(/^None of its forms fits \(ids: .*array.*; or filter: .*object.*\)$/);
  });
});
