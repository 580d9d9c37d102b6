import { describe, expect, it } from "vitest";
import { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { type ChatPort, type ChatRequest, ModelError } from "#lib/llm/chat.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import { orchardCase } from "#lib/simulation/testing/orchard.ts";
import { writeBlueprints, type WriteBlueprintsInput } from "./write-blueprints.ts";

const { tool } = orchardCase();
const input: WriteBlueprintsInput = {
  tool,
  existing: [],
  count: 3,
  template: 1,
  settings: BlueprintSettings.parse({}),
  seed: 11,
  startedAt: new Date(0),
};
const shown = ({ messages }: ChatRequest): string => messages.map(({ content }) => content).join("\n");
const factsIn = (request: ChatRequest): string =>
  [...(/<facts>\n([\s\S]*?)\n<\/facts>/.exec(shown(request))?.[1] ?? "").matchAll(/: (.*)$/gm)]
    .map((match) => match[1])
    .join(" and ");

function asking(answer: (request: ChatRequest, number: number) => string): {
  chat: ChatPort;
  requests: ChatRequest[];
} {
  const requests: ChatRequest[] = [];
  const chat: ChatPort = async (request) => {
    requests.push(request);
    const text = answer(request, requests.length - 1);
    return { text, finishReason: "stop", usage: { promptTokens: 1, completionTokens: 1 } };
  };
  return { chat, requests };
}
const answersFor = (played: Parameters<typeof schemaExecutor>[0]) => ({ executor: schemaExecutor(played) });
const wishes = ["Kindly look after", "My uncle would love", "Quick question about", "Could somebody check"];
const plain = (request: ChatRequest, number: number): string =>
  `${wishes[number % wishes.length]} ${factsIn(request)} ${"x ".repeat(number)}.`;

describe("writing from blueprints", () => {
  it("asks once each, as the user, with the calls, what they were answered and what is to be said", async () => {
    const { chat, requests } = asking(plain);
    const { written, dropped } = await writeBlueprints(input, { chat, answersFor });
    expect(dropped).toEqual([]);
    expect(requests).toHaveLength(3);
    for (const [index, { blueprint, text }] of written.entries()) {
      const request = requests[index];
      expect(request).toMatchObject({ agent: "user", prompt: { name: "blueprint-instruction", version: 1 } });
      const [call] = blueprint.calls;
      expect(request && shown(request)).toContain(`1. ${call?.action} ${JSON.stringify(call?.args)}`);
      expect(request && shown(request)).toContain("Status Code: 20");
      expect(text).toContain(request ? factsIn(request) : "no request");
    }
    const again = await writeBlueprints(input, { chat: asking(plain).chat, answersFor });
    expect(again.written).toEqual(written);
  });

  it("asks again with the reason, and drops what is not said after three questions", async () => {
    const { chat, requests } = asking((request, number) =>
      number === 0 ? "Use searchTrees, getTree and bookVisit." : plain(request, number),
    );
    expect((await writeBlueprints({ ...input, count: 1 }, { chat, answersFor })).written).toHaveLength(1);
    expect(requests[1] && shown(requests[1])).toMatch(/names a function/);
    expect(requests[1]?.seed).not.toBe(requests[0]?.seed);
    const useless = asking(() => "Orchard, please help.");
    const none = await writeBlueprints({ ...input, count: 1 }, { chat: useless.chat, answersFor });
    expect(none.written).toEqual([]);
    const refused = none.dropped.filter((reason) =>
      reason.startsWith("No request could be written: It names the API"),
    );
    const others = none.dropped.filter((reason) => !reason.startsWith("No request"));
    expect(refused.length).toBeGreaterThan(0);
    expect(others.every((reason) => reason.startsWith("The tool has no room"))).toBe(true);
    expect(useless.requests).toHaveLength(3 * refused.length);
  });

  it("drops calls that are not answered, and never asks for a request for them", async () => {
    const { chat, requests } = asking(plain);
    const broken = () => ({ statusCode: 500, body: "{}", answeredBy: "schema" as const });
    const { written, dropped } = await writeBlueprints(input, {
      chat,
      answersFor: () => ({ executor: broken }),
    });
    expect(written).toEqual([]);
    expect(dropped.every((reason) => /status 500|no room/.test(reason))).toBe(true);
    expect(requests).toEqual([]);
  });

  it("sends a real API only what reads", async () => {
    const made: string[] = [];
    await writeBlueprints(
      { ...input, count: 8, settings: BlueprintSettings.parse({ executor: "http" }) },
      {
        chat: asking(plain).chat,
        answersFor: (played) => {
          const executor = schemaExecutor(played);
          return { executor: (call) => (made.push(call.called.method), executor(call)) };
        },
      },
    );
    expect(new Set(made)).toEqual(new Set(["get"]));
  });

  it("lets the failure of an endpoint through", async () => {
    const chat: ChatPort = () => Promise.reject(new ModelError("timeout", "no answer"));
    await expect(writeBlueprints(input, { chat, answersFor })).rejects.toThrow(ModelError);
  });
});
