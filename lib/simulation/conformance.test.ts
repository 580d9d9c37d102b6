import { describe, expect, it } from "vitest";
import { orchardCase } from "./testing/orchard.ts";
import { play } from "./testing/play.ts";
import { answering, calling, finishing } from "./testing/scripted-chat.ts";

const look = calling("getTree", { treeId: 4 });
const broken = answering(200, { treeId: "four" });
const whole = answering(200, { treeId: 4, kind: "plum" });

describe("an answer of a model that breaks the response schema", () => {
  it("is taken as it is, as long as no retry is asked for", async () => {
    const played = await play(orchardCase(), { assistant: [look, finishing("x")], executor: [broken] });
    expect(played.observations[0]).toContain('{"treeId":"four"}');
    expect(played.answeredBy).toEqual(["model"]);
  });

  it("is asked for again with the reason", async () => {
    const played = await play(orchardCase({ conformanceRetries: 1 }), {
      assistant: [look, finishing("x")],
      executor: [broken, whole],
    });
    expect(played.observations[0]).toContain('{"treeId":4,"kind":"plum"}');
    expect(played.shown("executor", 0)).not.toMatch(/broke the schema/);
    expect(played.shown("executor", 1)).toMatch(/broke the schema/);
    expect(played.shown("executor", 1)).toMatch(/"kind" is missing/);
    const [first, second] = played.to("executor");
    expect(first?.seed).not.toBe(second?.seed);
  });

  it("is taken when the retries are used up", async () => {
    const played = await play(orchardCase({ conformanceRetries: 2 }), {
      assistant: [look, finishing("x")],
      executor: [broken, broken, broken],
    });
    expect(played.to("executor")).toHaveLength(3);
    expect(played).toMatchObject({ status: "complete", steps: [{ statusCode: 200 }] });
  });

  it("is not asked for again where it is an error: of those, no schema is promised", async () => {
    const played = await play(orchardCase({ conformanceRetries: 3, executorSamples: 1 }), {
      assistant: [look, finishing("x")],
      executor: [answering(404, { message: "no such tree" })],
    });
    expect(played.steps[0]).toMatchObject({ statusCode: 404 });
  });
});
