import { describe, expect, it } from "vitest";
import { simulate } from "./simulate.ts";
import { orchardCase } from "./testing/orchard.ts";
import { play, type Scripts } from "./testing/play.ts";
import { answering, calling, finishing, scriptedChat } from "./testing/scripted-chat.ts";

const plums = { trees: [{ treeId: 4, kind: "plum" }] };
const search = calling("searchTrees", { kind: "plum" });

describe("a case that works", () => {
  it("goes thought by thought to its answer, with everything kept", async () => {
    const played = await play(orchardCase(), {
      assistant: [search, calling("getTree", { treeId: "4" }), finishing("Tree 4 is a plum.")],
      executor: [answering(200, plums), answering(200, { treeId: 4, kind: "plum", planted: 1999 })],
    });
    expect(played).toMatchObject({
      status: "complete",
      finalThought: "I know enough.",
      finalAnswer: "Tree 4 is a plum.",
      error: null,
    });
    expect(played.steps).toEqual([
      {
        thought: "I use searchTrees.",
        action: "searchTrees",
        actionInput: '{"kind":"plum"}',
        observation: 'Status Code: 200. Response: {"trees":[{"treeId":4,"kind":"plum"}]}',
        statusCode: 200,
        rawText: search,
      },
      expect.objectContaining({ actionInput: '{"treeId":"4"}', statusCode: 200 }),
    ]);
  });

  it("asks each agent at its temperature, with its prompt, its step and a seed of its own", async () => {
    const { requests } = await play(orchardCase({ executorTemperature: 0.4 }), {
      assistant: [search, finishing("Tree 4.")],
      executor: [answering(200, plums)],
    });
    expect(
      requests.map(({ agent, temperature, prompt, step }) => [agent, temperature, prompt.name, step]),
    ).toEqual([
      ["assistant", 0, "assistant", 0],
      ["executor", 0.4, "executor", 0],
      ["assistant", 0, "assistant", 1],
    ]);
    expect(requests[0]?.stop).toEqual(["\nObservation:"]);
    expect(new Set(requests.map((one) => one.seed)).size).toBe(3);
  });

  it("asks the same when it is played again", async () => {
    const scripts = (): Scripts => ({
      assistant: [search, calling("getCurrentDateTime", {}), finishing("Done.")],
      executor: [answering(404, {}), answering(200, plums)],
    });
    expect((await play(orchardCase(), scripts())).requests).toEqual(
      (await play(orchardCase(), scripts())).requests,
    );
  });

  it("needs no call where none is needed", async () => {
    expect(await play(orchardCase(), { assistant: [finishing("Hello!")] })).toMatchObject({
      status: "complete",
      steps: [],
      finalAnswer: "Hello!",
    });
  });
});

describe("the executor", () => {
  it("sees the document and the request as a curl line, body included", async () => {
    const { shown } = await play(orchardCase(), {
      assistant: [calling("bookVisit", { day: "2026-09-01", people: "3" }), finishing("Booked.")],
      executor: [answering(201, { visitId: "v1", day: "2026-09-01" })],
    });
    expect(shown("executor", 0)).toContain(
      `curl -X POST 'https://orchard.test/v1/visits' -H 'Content-Type: application/json' -d '{"day":"2026-09-01","people":3}'`,
    );
    expect(shown("executor", 0)).toContain('"operationId":"bookVisit"');
  });

  it("remembers the case's earlier requests and answers", async () => {
    const { shown } = await play(orchardCase(), {
      assistant: [search, calling("getTree", { treeId: 4 }), finishing("x")],
      executor: [answering(200, plums), answering(200, { treeId: 4, kind: "plum" })],
    });
    expect(shown("executor", 0)).not.toContain("<memory>");
    expect(shown("executor", 1)).toContain(
      'Status Code: 200\nResponse: {"trees":[{"treeId":4,"kind":"plum"}]}',
    );
    expect(shown("executor", 1)).toContain("curl -X GET 'https://orchard.test/v1/trees?kind=plum'");
  });

  it("forgets what does not fit the limit, oldest first", async () => {
    const { shown } = await play(orchardCase({ executorMemoryTokens: 40 }), {
      assistant: [
        search,
        calling("getTree", { treeId: 4 }),
        calling("getTree", { treeId: 5 }),
        finishing("x"),
      ],
      executor: [
        answering(200, { trees: [{ treeId: 1, kind: "first".repeat(30) }] }),
        answering(200, { treeId: 4, kind: "second" }),
        answering(200, {}),
      ],
    });
    expect(shown("executor", 2)).toContain("second");
    expect(shown("executor", 2)).not.toContain("firstfirst");
  });

  it("has no memory of another case, though both are played at once", async () => {
    const chat = scriptedChat({
      assistant: [search, search, finishing("a"), finishing("b")],
      executor: [answering(200, plums), answering(200, plums)],
    });
    const options = { chat: chat.chat, onStep: () => undefined };
    await Promise.all([simulate(orchardCase(), options), simulate(orchardCase(), options)]);
    for (const request of chat.to("executor"))
      expect(JSON.stringify(request.messages)).not.toContain("<memory>");
  });

  it("is sampled until an answer is 2xx, and told what it said before", async () => {
    const played = await play(orchardCase(), {
      assistant: [search, finishing("x")],
      executor: [answering(404, { error: "no" }), answering(400, { error: "bad" }), answering(200, plums)],
    });
    expect(played.steps[0]?.statusCode).toBe(200);
    expect(played.shown("executor", 2)).toContain("status 404, 400");
    expect(new Set(played.to("executor").map((one) => one.seed)).size).toBe(3);
  });

  it.each([
    ["a status seen before wins", [404, 400, 404], 404],
    ["the last of five samples stands", [404, 400, 401, 403, 409], 409],
    ["5xx is tried three times", [500, 500, 503, 503, 500, 500], 500],
    ["5xx that gets better", [500, 500, 200], 200],
  ])("%s", async (_, statuses, expected) => {
    const played = await play(orchardCase(), {
      assistant: [search, finishing("x")],
      executor: statuses.map((status) => answering(status, { error: "e" })),
    });
    expect(played.steps[0]?.statusCode).toBe(expected);
    expect(played.to("executor")).toHaveLength(statuses.length);
  });

  it("is sampled again where its answer cannot be read", async () => {
    const played = await play(orchardCase(), {
      assistant: [search, finishing("x")],
      executor: ["I am sorry.", 'Status Code: 200\nResponse: {"trees": [', answering(200, plums)],
    });
    expect(played.steps[0]?.observation).toContain('{"treeId":4');
  });

  it("gives a recorded error where no answer can be read", async () => {
    const played = await play(orchardCase(), {
      assistant: [search, finishing("x")],
      executor: ["", "?", "Status Code: 99", "Response: {}", "Status Code: 200"],
    });
    expect(played.steps[0]).toMatchObject({
      statusCode: 502,
      observation: expect.stringContaining("could not be read"),
    });
    expect(played.status).toBe("complete");
  });
});

describe("what is checked before the executor is asked", () => {
  it.each([
    [
      "a missing required parameter",
      calling("searchTrees", {}),
      /Missing required parameters: "?kind"?.*You need to change the input and try again/,
    ],
    [
      "the wrong type of a path parameter",
      calling("getTree", { treeId: "four" }),
      /"treeId", expected integer, but got string/,
    ],
    [
      "a query value outside the enum",
      calling("searchTrees", { kind: "plum", season: "winter" }),
      /expected one of \['summer', 'autumn'\], but got "winter"/,
    ],
    [
      "a body value of the wrong type",
      calling("bookVisit", { day: "2026-09-01", people: "many" }),
      /"people", expected integer/,
    ],
    ["what is not JSON", calling("getTree", "{treeId: 4"), /Invalid JSON/],
    ["a list", calling("getTree", "[1]"), /cannot be a list/],
    [
      "an unknown action",
      calling("fellTree", {}),
      /`fellTree` is not a valid action. The action must be one of \[searchTrees, getTree, bookVisit, getDetails, getCurrentDateTime\]/,
    ],
  ])("%s becomes an observation", async (_, text, message) => {
    const played = await play(orchardCase(), { assistant: [text, finishing("Sorry.")] });
    expect(played.observations[0]).toMatch(message);
    expect(played.steps[0]?.statusCode).toBeNull();
    expect(played.to("executor")).toEqual([]);
    expect(played.shown("assistant", 1)).toContain(played.observations[0]?.slice(0, 40));
  });
});
