import { describe, expect, it } from "vitest";
import { ModelError } from "#lib/llm/chat.ts";
import { simulate } from "./simulate.ts";
import { orchardCase } from "./testing/orchard.ts";
import { play } from "./testing/play.ts";
import { answering, calling, finishing, scriptedChat } from "./testing/scripted-chat.ts";

const plums = { trees: [{ treeId: 4, kind: "plum" }] };
const search = calling("searchTrees", { kind: "plum" });

describe("errors", () => {
  const gone = answering(404, { error: "gone" });

  it("come with three ways on", async () => {
    const { observations } = await play(orchardCase(), {
      assistant: [search, finishing("x")],
      executor: [gone, gone],
    });
    expect(observations[0]).toMatch(
      /^Status Code: 404\. Response: \{"error":"gone"\}\. There are three ways on: \(1\).*\(2\).*\(3\)/,
    );
  });

  it("leave only the final answer after more than the limit, and no call is made any more", async () => {
    const played = await play(orchardCase({ maxErrors: 1 }), {
      assistant: [search, calling("getTree", { treeId: "x" }), search, finishing("It failed.")],
      executor: [gone, gone],
    });
    expect(played.shown("assistant", 1)).not.toContain("You must finish now");
    expect(played.shown("assistant", 2)).toContain("You must finish now");
    expect(played.observations[2]).toMatch(/Give the Final Answer now/);
    expect(played.to("executor")).toHaveLength(2);
    expect(played).toMatchObject({ status: "complete", finalAnswer: "It failed." });
  });

  it("end a case whose assistant goes on calling", async () => {
    const played = await play(orchardCase({ maxErrors: 1 }), {
      assistant: [1, 2, 3, 4, 5].map(() => calling("fellTree", {})),
    });
    expect(played).toMatchObject({
      status: "failed",
      finalAnswer: null,
      error: expect.stringContaining("kept calling"),
    });
  });

  it("an answer that cannot be read is told how to be, and three in a row end the case", async () => {
    const mended = await play(orchardCase(), {
      assistant: ["Plums!", "Plums?", search, "Plums.", finishing("x")],
      executor: [answering(200, plums)],
    });
    expect(mended).toMatchObject({ status: "complete" });
    expect(mended.observations[0]).toMatch(/could not be read.*Action Input/);
    expect(mended.steps[0]).toMatchObject({ rawText: "Plums!", statusCode: null });
    const failed = await play(orchardCase(), { assistant: ["a", "b", "c"] });
    expect(failed).toMatchObject({ status: "failed", error: expect.stringContaining("3 times in a row") });
    expect(failed.steps).toHaveLength(3);
  });

  it("a final answer that was cut off does not count", async () => {
    const played = await play(orchardCase(), {
      assistant: [{ text: "Final Answer: There are", finishReason: "length" }, finishing("Many.")],
    });
    expect(played.finalAnswer).toBe("Many.");
    expect(played.observations[0]).toContain("cut off");
  });

  it("too many rounds fail with the reason", async () => {
    const played = await play(orchardCase({ maxRounds: 2 }), {
      assistant: [search, search],
      executor: [answering(200, plums), answering(200, plums)],
    });
    expect(played).toMatchObject({ status: "failed", error: "No final answer after 2 rounds." });
    expect(played.steps).toHaveLength(2);
  });

  it("the failure of an endpoint is not the case's: it goes through", async () => {
    const chat = scriptedChat({ assistant: [search], executor: [new ModelError("timeout", "no answer")] });
    await expect(simulate(orchardCase(), { chat: chat.chat, onStep: () => undefined })).rejects.toThrow(
      ModelError,
    );
  });
});

describe("getDetails", () => {
  it("is on unless it is switched off, and answered by the user from the whole exchange", async () => {
    const played = await play(orchardCase({ userTemperature: 0.9 }), {
      assistant: [search, calling("getDetails", { Question: "Which day?" }), finishing("x")],
      executor: [answering(200, plums)],
      user: ['User: "On Monday."'],
    });
    expect(played.steps[1]).toMatchObject({
      action: "getDetails",
      observation: "On Monday.",
      statusCode: null,
    });
    expect(played.to("user")[0]?.temperature).toBe(0.9);
    expect(played.shown("user", 0)).toContain("Which day?");
    expect(played.shown("user", 0)).toContain('{"treeId":4,"kind":"plum"}');
    expect(played.shown("assistant", 0)).toContain("getDetails");

    const off = await play(orchardCase({ getDetails: false }), {
      assistant: [calling("getDetails", { Question: "?" }), finishing("x")],
    });
    expect(off.observations[0]).toContain("not a valid action");
    expect(off.shown("assistant", 0)).not.toContain("getDetails");
  });

  it.each([["{}"], ['{"Question": ""}'], ["[]"], ["{broken"], ["null"]])(
    "needs a question: %s",
    async (input) => {
      const played = await play(orchardCase(), { assistant: [calling("getDetails", input), finishing("x")] });
      expect(played.observations[0]).toContain('{"Question":');
    },
  );

  it("asks again where the user says nothing", async () => {
    const played = await play(orchardCase(), {
      assistant: [calling("getDetails", { Question: "Which?" }), finishing("x")],
      user: ["", " ", "Plums"],
    });
    expect(played.observations).toEqual(["Plums"]);
    const silent = await play(orchardCase(), {
      assistant: [calling("getDetails", { Question: "Which?" }), finishing("x")],
      user: ["", "", ""],
    });
    expect(silent.observations).toEqual(["The user did not answer."]);
  });
});

describe("getCurrentDateTime", () => {
  it("reads the clock of the case", async () => {
    const clock = calling("getCurrentDateTime", {});
    const played = await play(orchardCase(), { assistant: [clock, clock, finishing("x")] });
    expect(played.observations).toEqual([
      "2026-03-01 08:30:00 UTC, Sunday",
      "2026-03-01 08:30:20 UTC, Sunday",
    ]);
  });
});

describe("long answers", () => {
  const many = {
    trees: Array.from({ length: 200 }, (_, index) => ({
      treeId: index,
      kind: index === 150 ? "medlar" : "plum",
    })),
  };

  it("are cut at the limit", async () => {
    const { steps } = await play(orchardCase({ observationLimit: 500 }), {
      assistant: [search, finishing("x")],
      executor: [answering(200, many)],
    });
    expect(steps[0]?.observation).toHaveLength(500);
    expect(steps[0]?.extra).toEqual({ response: JSON.stringify(many) });
  });

  it("keep the ways on after an error whole", async () => {
    const long = answering(400, { error: "e".repeat(1_000) });
    const { observations } = await play(orchardCase({ observationLimit: 500 }), {
      assistant: [search, finishing("x")],
      executor: [long, long],
    });
    expect(observations[0]).toHaveLength(500);
    expect(observations[0]).toMatch(/more than 3 errors\.$/);
  });

  it("are kept in a file where that is on, and asked for by query without a model", async () => {
    const played = await play(orchardCase({ retrievalDataFromFile: true }), {
      assistant: [
        search,
        calling("retrievalDataFromFile", { file: "response-1.json", query: "medlar" }),
        finishing("x"),
      ],
      executor: [answering(200, many)],
    });
    expect(played.observations[0]).toMatch(
      /^Status Code: 200\. Response: \{"trees".*response-1\.json.*retrievalDataFromFile/,
    );
    expect(played.observations[0]?.length).toBeLessThan(600);
    expect(played.observations[1]).toBe('$.trees[150]: {"treeId":150,"kind":"medlar"}');
    expect(played.requests).toHaveLength(4);
  });
});

describe("going on from stored steps", () => {
  it("asks and ends as if it had not been interrupted, from any step", async () => {
    const long = { trees: Array.from({ length: 300 }, (_, index) => ({ treeId: index, kind: "plum" })) };
    const settings = { retrievalDataFromFile: true, maxErrors: 2 };
    const script = [
      calling("getTree", { treeId: "x" }),
      "What?",
      search,
      calling("retrievalDataFromFile", { query: "treeId 17" }),
      calling("getTree", { treeId: 17 }),
      calling("getDetails", { Question: "Why?" }),
      finishing("Done."),
    ];
    const executor = [
      answering(200, long),
      answering(404, { error: "gone" }),
      answering(404, { error: "gone" }),
    ];
    const whole = await play(orchardCase(settings), { assistant: script, executor, user: ["Because."] });
    expect(whole.steps).toHaveLength(6);
    for (let count = 0; count <= 6; count += 1) {
      const chat = scriptedChat({
        assistant: script.slice(count),
        executor: executor.slice(
          whole.steps.slice(0, count).filter((step) => step.statusCode !== null).length,
        ),
        user: ["Because."],
      });
      const added: number[] = [];
      const result = await simulate(orchardCase(settings), {
        chat: chat.chat,
        onStep: (_, index) => void added.push(index),
        steps: whole.steps.slice(0, count),
      });
      expect(result.trajectory).toEqual({
        instruction: whole.instruction,
        steps: whole.steps,
        finalThought: "I know enough.",
        finalAnswer: "Done.",
        error: null,
      });
      expect(added).toEqual([0, 1, 2, 3, 4, 5].slice(count));
      expect(chat.requests).toEqual(whole.requests.filter((request) => (request.step ?? 0) >= count));
    }
  });
});
