import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ChatAnswer } from "#lib/llm/chat.ts";
import { nextMove } from "./next-move.ts";
import { receiveAnswer } from "./receive-answer.ts";
import { simulate } from "./simulate.ts";
import { startSimulation } from "./start-simulation.ts";
import { orchardCase } from "./testing/orchard.ts";
import { play, type Scripts } from "./testing/play.ts";
import { answering, scriptedChat } from "./testing/scripted-chat.ts";
import { speakers, together } from "./testing/speaker.ts";

const native = { protocol: "tools" } as const;
const plums = { trees: [{ treeId: 4, kind: "plum" }] };
const { call, finish } = speakers.tools;
const search = ["searchTrees", { kind: "plum" }] as const;

/** One thing that happens in a case: what is called, and what the others answer. */
type Event = { action: string; input: unknown; executor?: string[]; user?: string[] };
const events: Event[] = [
  { action: "searchTrees", input: { kind: "plum" }, executor: [answering(200, plums)] },
  {
    action: "getTree",
    input: { treeId: "4" },
    executor: ["What?", answering(200, { treeId: 4, kind: "plum" })],
  },
  {
    action: "getTree",
    input: { treeId: 9 },
    executor: [answering(404, { error: "none" }), answering(404, {})],
  },
  { action: "bookVisit", input: { people: "many" } },
  { action: "searchTrees", input: '{"kind": "plu' },
  { action: "fellTree", input: {} },
  { action: "getDetails", input: { Question: "Which day?" }, user: ["On Monday."] },
  { action: "getDetails", input: {} },
  { action: "getCurrentDateTime", input: {} },
];

const scriptsOf = (assistant: Partial<ChatAnswer>[], played: readonly Event[]): Scripts => ({
  assistant,
  executor: played.flatMap(({ executor = [] }) => executor),
  user: played.flatMap(({ user = [] }) => user),
});
const settings = { maxErrors: 50, maxRounds: 100 };
const shapeOf = (steps: readonly Step[], isThoughtShown: boolean) =>
  steps.map(({ thought, action, actionInput, observation, statusCode, extra }) => ({
    thought: isThoughtShown ? thought : null,
    action,
    actionInput,
    observation,
    statusCode,
    extra,
  }));

describe("both protocols", () => {
  it("make the same steps of the same events", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...events), { maxLength: 7 }), async (happening) => {
        const played = await Promise.all(
          (["react", "tools"] as const).map((protocol) => {
            const speak = speakers[protocol];
            const assistant = [
              ...happening.map(({ action, input }) => speak.call(action, input)),
              speak.finish("There are plums."),
            ];
            return play(orchardCase({ ...settings, protocol }), scriptsOf(assistant, happening));
          }),
        );
        const [inText, inCalls] = played;
        expect(shapeOf(inCalls?.steps ?? [], true)).toEqual(shapeOf(inText?.steps ?? [], true));
        expect(inCalls).toMatchObject({ status: "complete", finalAnswer: "There are plums." });
        expect(inCalls?.steps.every((step) => step.group === undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("make the same steps of calls that are made together, and mark which were", async () => {
    const turns = fc.array(fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 4 }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(turns, async (happening) => {
        const inOrder = happening.flat();
        const inText = await play(
          orchardCase(settings),
          scriptsOf(
            [
              ...inOrder.map(({ action, input }) => speakers.react.call(action, input)),
              speakers.react.finish("Done."),
            ],
            inOrder,
          ),
        );
        const inCalls = await play(
          orchardCase({ ...settings, ...native }),
          scriptsOf(
            [
              ...happening.map((turn) => together(turn.map(({ action, input }) => [action, input] as const))),
              finish("Done."),
            ],
            inOrder,
          ),
        );
        expect(shapeOf(inCalls.steps, false)).toEqual(shapeOf(inText.steps, false));
        let first = 0;
        const groups = happening.flatMap((turn) => {
          const group = turn.length > 1 ? first : undefined;
          first += turn.length;
          return turn.map(() => group);
        });
        expect(inCalls.steps.map((step) => step.group)).toEqual(groups);
        expect(inCalls.to("assistant")).toHaveLength(happening.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("native tool calls", () => {
  it("are asked for with the functions and the extra tools as JSON schemas, and told their results", async () => {
    const played = await play(orchardCase({ ...native, retrievalDataFromFile: true }), {
      assistant: [together([search], "I look for plums."), finish("Tree 4.")],
      executor: [answering(200, plums)],
    });
    const [first, second] = played.to("assistant");
    expect(first?.prompt.name).toBe("assistant-tools");
    expect(first?.stop).toBeUndefined();
    expect(first?.tools?.map((tool) => tool.name)).toEqual([
      "searchTrees",
      "getTree",
      "bookVisit",
      "getDetails",
      "getCurrentDateTime",
      "retrievalDataFromFile",
    ]);
    expect(first?.tools?.[0]).toMatchObject({
      description: "Find trees by kind and season.",
      parameters: {
        type: "object",
        properties: {
          kind: { type: "string", description: "Such as plum." },
          season: { enum: ["summer", "autumn"] },
          limit: { type: "integer" },
        },
        required: ["kind"],
      },
    });
    expect(second?.messages.slice(2)).toEqual([
      {
        role: "assistant",
        content: "I look for plums.",
        toolCalls: [{ id: "call_0", name: "searchTrees", arguments: '{"kind":"plum"}' }],
      },
      {
        role: "tool",
        content: 'Status Code: 200. Response: {"trees":[{"treeId":4,"kind":"plum"}]}',
        toolCallId: "call_0",
      },
    ]);
    expect(played.steps[0]).toMatchObject({ thought: "I look for plums.", actionInput: '{"kind":"plum"}' });
  });

  it("made together are one round, and one question", async () => {
    const played = await play(orchardCase({ ...native, maxRounds: 2 }), {
      assistant: [together([search, search, ["getTree", { treeId: 4 }]], "All at once."), finish("Done.")],
      executor: [answering(200, plums), answering(200, plums), answering(200, { treeId: 4, kind: "plum" })],
    });
    expect(played).toMatchObject({ status: "complete" });
    expect(played.steps.map(({ group, thought }) => [group, thought])).toEqual([
      [0, "All at once."],
      [0, null],
      [0, null],
    ]);
    expect(played.to("assistant")[1]?.messages.filter(({ role }) => role === "tool")).toHaveLength(3);
  });

  it("made together know nothing of each other's errors", async () => {
    const wrong = ["fellTree", {}] as const;
    const played = await play(orchardCase({ ...native, maxErrors: 1 }), {
      assistant: [together([wrong, wrong, wrong, search]), together([search, search]), finish("It failed.")],
      executor: [answering(200, plums)],
    });
    expect(played.steps[3]).toMatchObject({ statusCode: 200 });
    expect(played.shown("assistant", 1)).toContain("You must finish now");
    expect(played.observations.slice(4)).toEqual([
      expect.stringContaining("Give the Final Answer now"),
      expect.stringContaining("Give the Final Answer now"),
    ]);
    expect(played).toMatchObject({ status: "complete" });
  });

  it("end a case that goes on calling, however many calls a turn has", async () => {
    const turn = together([
      ["fellTree", {}],
      ["fellTree", {}],
    ]);
    const played = await play(orchardCase({ ...native, maxErrors: 1 }), {
      assistant: [turn, turn, turn, turn, turn],
    });
    expect(played).toMatchObject({
      status: "failed",
      finalAnswer: null,
      error: expect.stringContaining("kept"),
    });
    expect(played.steps).toHaveLength(8);
  });

  it.each([
    ["unknown", call("fellTree", {}), /not a valid action/],
    ["nameless", call("", {}), /not a valid action/],
    ["with broken JSON", call("searchTrees", '{"kind": "pl'), /Invalid JSON/],
    ["with a list", call("searchTrees", "[1]"), /cannot be a list/],
    ["with no arguments", call("searchTrees", ""), /Missing required parameters: kind/],
  ])("%s: the message is the result", async (_, said, message) => {
    const played = await play(orchardCase(native), { assistant: [said, finish("Sorry, no.")] });
    expect(played.observations[0]).toMatch(message);
    expect(played).toMatchObject({ status: "complete" });
  });

  it.each([
    ["nothing at all", { text: "" }, "neither a call nor a text"],
    ["reasoning alone", { text: "<think>Plums, plums.</think>\n" }, "neither a call nor a text"],
    ["a thought alone", { text: "Thought: I should look." }, "thought without an answer"],
    ["a cut-off answer", { text: "There are", finishReason: "length" as const }, "cut off"],
    ["a filtered answer", { text: "There are", finishReason: "filtered" as const }, "filter"],
    ["an answer without a word", { text: "..." }, "says nothing"],
    ["a ReAct call", speakers.react.call("searchTrees", { kind: "plum" }), "writes a call as text"],
    ["a call in JSON", { text: '{"name": "searchTrees", "arguments": {}}' }, "writes a call as text"],
    [
      "a call in a fence",
      { text: '```json\n[{"function": "getTree", "parameters": {}}]\n```' },
      "writes a call as text",
    ],
    [
      "a tagged call",
      { text: '<tool_call>{"name": "getTree", "arguments": {}}</tool_call>' },
      "writes a call as text",
    ],
    [
      "too many calls",
      together(Array.from({ length: 17 }, () => ["getCurrentDateTime", {}] as const)),
      "more than 16",
    ],
  ])("%s is marked, and told how to be", async (_, said, reason) => {
    const played = await play(orchardCase(native), { assistant: [said, finish("There are plums.")] });
    expect(played.steps).toHaveLength(1);
    expect(played.steps[0]).toMatchObject({ action: "unreadable", rawText: said.text });
    expect(played.observations[0]).toContain(reason);
    expect(played.finalAnswer).toBe("There are plums.");
    const told = played.to("assistant")[1]?.messages.at(-1);
    expect(told).toEqual({ role: "user", content: played.observations[0] });
  });

  it.each([
    ["Tree 4 is a plum.", null, "Tree 4 is a plum."],
    ["<think>Easy.</think>Tree 4.", "Easy.", "Tree 4."],
    ["Thought: Easy.\nFinal Answer: Tree 4.", "Easy.", "Tree 4."],
    ["Final Answer: Tree 4.", null, "Tree 4."],
    ['The name is {"name": "Tom"}.', null, 'The name is {"name": "Tom"}.'],
    ["Action: none needed.", null, "Action: none needed."],
  ])("%j is a final answer", async (text, finalThought, finalAnswer) => {
    expect(await play(orchardCase(native), { assistant: [{ text }] })).toMatchObject({
      status: "complete",
      finalThought,
      finalAnswer,
    });
  });

  it("asks nothing that an endpoint would refuse, whatever was called before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.oneof(fc.json(), fc.string()), async (name, input) => {
        const { requests } = await play(orchardCase({ ...native, executorSamples: 1 }), {
          assistant: [together([[name, input], search]), finish("Done.")],
          executor: [answering(200, plums), answering(200, plums)],
          user: ["Plums.", "Plums.", "Plums."],
        });
        for (const { messages, tools = [] } of requests.filter(({ agent }) => agent === "assistant")) {
          const calls = messages.flatMap(({ toolCalls = [] }) => toolCalls);
          for (const one of [...calls, ...tools]) expect(one.name).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
          for (const one of calls)
            expect(JSON.parse(one.arguments)).toSatisfy(
              (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value),
            );
          const answered = messages.flatMap(({ toolCallId }) => toolCallId ?? []);
          expect(answered).toEqual(calls.map(({ id }) => id));
        }
      }),
    );
  });
});

describe("going on from stored steps, native calls", () => {
  it("asks and ends as if it had not been interrupted, from any step, also between calls made together", async () => {
    const turns = [
      together([search, ["getTree", { treeId: 4 }], ["getDetails", { Question: "Why?" }]], "Three."),
      { text: "" },
      together([["getTree", { treeId: "x" }]], "One."),
      together([["getCurrentDateTime", {}], ["fellTree", {}], search]),
      finish("Done."),
    ];
    const turnAt = [0, 0, 0, 1, 2, 3, 3, 3];
    const executor = [
      answering(200, plums),
      answering(404, { error: "gone" }),
      answering(404, { error: "gone" }),
      answering(200, plums),
    ];
    const executorLeft = [4, 3, 1, 1, 1, 1, 1, 1, 0];
    const input = () => orchardCase(native);
    const whole = await play(input(), { assistant: turns, executor, user: ["Because."] });
    expect(whole.steps.map((step) => step.group)).toEqual([0, 0, 0, undefined, undefined, 5, 5, 5]);
    for (let count = 0; count <= 8; count += 1) {
      const isBetween = count > 0 && turnAt[count] === turnAt[count - 1];
      const chat = scriptedChat({
        assistant: turns.slice((turnAt[count] ?? 4) + (isBetween ? 1 : 0)),
        executor: executor.slice(executor.length - (executorLeft[count] ?? 0)),
        user: ["Because."],
      });
      const added: number[] = [];
      const result = await simulate(input(), {
        chat: chat.chat,
        onStep: (_, index) => void added.push(index),
        steps: whole.steps.slice(0, count),
      });
      expect(result.trajectory.steps).toEqual(whole.steps);
      expect(result).toMatchObject({ status: "complete", trajectory: { finalAnswer: "Done." } });
      expect(added).toEqual([0, 1, 2, 3, 4, 5, 6, 7].slice(count));
      expect(chat.requests).toEqual(whole.requests.filter(({ step = 0 }) => step >= count));
    }
  });

  it("goes on with a case of either protocol in the other", async () => {
    const inText = await play(orchardCase(), {
      assistant: [speakers.react.call("searchTrees", { kind: "plum" }), speakers.react.finish("x y")],
      executor: [answering(200, plums)],
    });
    const state = startSimulation(orchardCase(native), inText.steps);
    const move = nextMove(orchardCase(native), state);
    expect(move).toMatchObject({ request: { messages: { length: 4 } } });
    const inCalls = await play(orchardCase(native), {
      assistant: [together([search, search]), finish("x y")],
      executor: [answering(200, plums), answering(200, plums)],
    });
    const half = startSimulation(orchardCase(), inCalls.steps.slice(0, 1));
    expect(nextMove(orchardCase(), half)).toEqual({ kind: "call" });
    const done = startSimulation(orchardCase(), inCalls.steps);
    expect(nextMove(orchardCase(), done)).toMatchObject({ request: { stop: ["\nObservation:"] } });
    const usage = { promptTokens: 0, completionTokens: 0 };
    expect(
      receiveAnswer(orchardCase(), done, { text: "Final Answer: Yes.", finishReason: "stop", usage }).pending,
    ).toMatchObject({ kind: "done", outcome: { finalAnswer: "Yes." } });
  });
});
