import { afterEach, describe, expect, it } from "vitest";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { faultSource, FAULT_KINDS, type FaultKind } from "./server-faults.ts";
import { serverReply } from "./server-reply.ts";
import { startOfflineServer, type OfflineServer, type OfflineServerOptions } from "./server.ts";

const servers: OfflineServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: OfflineServerOptions = {}): Promise<OfflineServer> {
  const server = await startOfflineServer(options);
  servers.push(server);
  return server;
}

const body = { model: "offline", messages: [{ role: "user", content: "hello" }] };
const ask = (server: OfflineServer, init: RequestInit = {}) =>
  fetch(`${server.baseUrl}/chat/completions`, { method: "POST", body: JSON.stringify(body), ...init });
const faulty = (kind: FaultKind) => start({ faults: { script: [kind] } });

describe("the offline model as a server", () => {
  it("answers as OpenAI does, listens on the loopback only, and keeps what it was asked", async () => {
    const server = await start();
    expect(server.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    const answer = (await (await ask(server, { headers: { authorization: "Bearer k" } })).json()) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({
      object: "chat.completion",
      choices: [{ finish_reason: "stop", message: { role: "assistant" } }],
    });
    expect(server.requests()).toEqual([{ body, authorization: "Bearer k", fault: null }]);
    expect(await (await fetch(`${server.baseUrl}/models`)).json()).toMatchObject({
      data: [{ id: "offline" }],
    });
    expect((await fetch(`${server.baseUrl}/nothing`)).status).toBe(404);
  });

  it("answers 400 to what is no request", async () => {
    const server = await start();
    expect((await ask(server, { body: "{" })).status).toBe(400);
  });

  it("takes its latency for each, and works on many at once", async () => {
    const server = await start({ latencyMs: 150 });
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 8 }, () => ask(server)));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
    expect(server.mostAtOnce()).toBeGreaterThan(1);
  });

  it.each([
    ["rate-limited", 429, "1"],
    ["rate-limited-silently", 429, null],
    ["error-500", 500, null],
    ["error-503", 503, null],
    ["unauthorized", 401, null],
  ] as const)("%s: %d", async (kind, status, retryAfter) => {
    const server = await faulty(kind);
    const response = await ask(server);
    expect([response.status, response.headers.get("retry-after")]).toEqual([status, retryAfter]);
    expect((await ask(server)).status).toBe(200);
  });

  it("hangs until the client gives up", async () => {
    const server = await faulty("hang");
    await expect(ask(server, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/time/i);
  });

  it("cuts the connection", async () => {
    await expect(ask(await faulty("reset"))).rejects.toThrow("fetch failed");
  });

  it("cuts the answer off, empties it, or breaks its JSON", async () => {
    const server = await start({ faults: { script: ["cut-off", "empty", "broken-json", null] } });
    type Completion = { choices: [{ finish_reason: string; message: { content: string } }] };
    const cutOff = (await (await ask(server)).json()) as Completion;
    const empty = (await (await ask(server)).json()) as Completion;
    await expect((await ask(server)).json()).rejects.toThrow(SyntaxError);
    const whole = (await (await ask(server)).json()) as Completion;
    expect(cutOff.choices[0].finish_reason).toBe("length");
    expect(whole.choices[0].message.content.startsWith(cutOff.choices[0].message.content)).toBe(true);
    expect(cutOff.choices[0].message.content.length).toBeLessThan(whole.choices[0].message.content.length);
    expect(empty.choices[0].message.content).toBe("");
  });
});

it("a wrong function takes the place of the one that the assistant calls", () => {
  const content = assistantPrompt.render({
    nlDocumentation:
      'getTide: The tide of a harbour.\nParameters: {"harbour": "Required. string. Name of the harbour."}\nOutput: The tide.',
    actions: [{ name: "getTide", description: "The tide of a harbour." }],
    instruction: 'What is the tide in "Husum"?',
    transcript: [],
    mustAnswer: false,
  });
  const textOf = (fault: FaultKind | null): string => {
    const reply = serverReply({ model: "offline", messages: content }, fault);
    return typeof reply === "string" ? reply : reply.body;
  };
  expect(textOf(null)).toContain("Action: getTide");
  expect(textOf("wrong-function")).toContain("Action: doWhatIsNeeded");
  expect(textOf("wrong-function")).not.toContain("Action: getTide");
});

describe("faults by probability", () => {
  it("come about as often as told, the same for the same seed", () => {
    const draw = (seed: string) => {
      const next = faultSource({ probabilities: { "rate-limited": 0.2, empty: 0.1 }, seed });
      return Array.from({ length: 5_000 }, next);
    };
    const drawn = draw("a");
    const share = (kind: FaultKind | null) => drawn.filter((one) => one === kind).length / drawn.length;
    expect(share("rate-limited")).toBeCloseTo(0.2, 1);
    expect(share("empty")).toBeCloseTo(0.1, 1);
    expect(FAULT_KINDS.filter((kind) => share(kind) > 0)).toEqual(["rate-limited", "empty"]);
    expect(draw("a")).toEqual(drawn);
    expect(draw("b")).not.toEqual(drawn);
  });
});
