import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type ChatRequest, ModelError } from "./chat.ts";
import { offlineEndpoint } from "./endpoint.ts";
import { openaiChat } from "./openai-chat.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers
      .splice(0)
      .map((server) => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve))),
  );
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const request: ChatRequest = {
  agent: "assistant",
  prompt: { name: "p", version: 1 },
  messages: [{ role: "user", content: "Hi" }],
  temperature: 0.5,
  maxTokens: 7,
  stop: ["\nObservation:"],
  seed: 11,
};
const chatOf = (baseUrl: string, more: { key?: string; timeoutMs?: number } = {}) =>
  openaiChat({
    ...offlineEndpoint,
    kind: "openai",
    name: "mine",
    baseUrl,
    model: "tiny",
    key: more.key ?? null,
    timeoutMs: more.timeoutMs ?? 5_000,
  });

const answers =
  (
    status: number,
    body: string,
    headers: Record<string, string> = { "content-type": "application/json" },
  ): RequestListener =>
  (_incoming, outgoing) =>
    outgoing.writeHead(status, headers).end(body);

async function failureOf(baseUrl: string, timeoutMs = 5_000): Promise<ModelError> {
  const thrown: unknown = await chatOf(baseUrl, { timeoutMs })(request).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ModelError);
  return thrown as ModelError;
}

describe("openaiChat", () => {
  it("asks as the OpenAI API wants it, with the key, and reads the answer", async () => {
    let seen: unknown;
    const baseUrl = await serve((incoming, outgoing) => {
      let text = "";
      incoming.on("data", (part: Buffer) => (text += part.toString()));
      incoming.on("end", () => {
        seen = { url: incoming.url, key: incoming.headers.authorization, body: JSON.parse(text) as unknown };
        const choices = [
          { index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "length" },
        ];
        outgoing
          .setHeader("content-type", "application/json")
          .end(JSON.stringify({ choices, usage: { prompt_tokens: 4, completion_tokens: 1 } }));
      });
    });
    expect(await chatOf(baseUrl, { key: "sk-test" })(request)).toEqual({
      text: "Hello",
      finishReason: "length",
      usage: { promptTokens: 4, completionTokens: 1 },
    });
    expect(seen).toEqual({
      url: "/v1/chat/completions",
      key: "Bearer sk-test",
      body: {
        model: "tiny",
        messages: request.messages,
        temperature: 0.5,
        max_tokens: 7,
        stop: ["\nObservation:"],
        seed: 11,
      },
    });
  });

  it.each([
    [401, "unauthorized"],
    [403, "unauthorized"],
    [400, "refused"],
    [404, "refused"],
    [408, "timeout"],
    [429, "rate-limited"],
    [500, "server-error"],
    [503, "server-error"],
    [504, "timeout"],
  ])("maps %i to %s, once", async (status, failure) => {
    let asked = 0;
    const baseUrl = await serve((incoming, outgoing) => {
      asked += 1;
      answers(status, '{"error":{"message":"no luck"}}')(incoming, outgoing);
    });
    expect(await failureOf(baseUrl)).toMatchObject({
      failure,
      httpStatus: status,
      message: expect.stringContaining("no luck") as string,
    });
    expect(asked).toBe(1);
  });

  it("knows how long it shall wait, and that a used-up budget does not come back", async () => {
    const limited = await serve(
      answers(429, "{}", { "content-type": "application/json", "retry-after": "2" }),
    );
    expect((await failureOf(limited)).retryAfterMs).toBe(2_000);
    const spent = await serve(answers(429, '{"error":{"message":"quota","code":"insufficient_quota"}}'));
    expect((await failureOf(spent)).failure).toBe("refused");
  });

  it.each([
    ["HTML", "<html>It works!</html>", "text/html"],
    ["HTML that says it is JSON", "<html>It works!</html>", "application/json"],
    ["half a JSON", '{"choices": [', "application/json"],
    ["other JSON", '{"hello": "world"}', "application/json"],
    ["null", "null", "application/json"],
    ["nothing", "", "application/json"],
    ["choices without a message", '{"choices": [{"text": "old"}]}', "application/json"],
  ])("calls an answer of %s malformed", async (_name, body, type) => {
    const baseUrl = await serve(answers(200, body, { "content-type": type }));
    expect((await failureOf(baseUrl)).failure).toBe("malformed");
  });

  it("says that nobody is there", async () => {
    const baseUrl = await serve(answers(200, "{}"));
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    const error = await failureOf(baseUrl);
    expect(error.failure).toBe("unreachable");
    expect(error.message).toContain(`"mine" at ${baseUrl}`);
    expect(error.message).toMatch(/ECONNREFUSED/);
    expect(error.neverConnected).toBe(true);
  });

  it("says that the connection broke", async () => {
    const baseUrl = await serve((incoming) => incoming.socket.destroy());
    expect(await failureOf(baseUrl)).toMatchObject({ failure: "unreachable", neverConnected: false });
  });

  it("waits no longer than it may", async () => {
    const baseUrl = await serve(() => undefined);
    expect(await failureOf(baseUrl, 100)).toMatchObject({
      failure: "timeout",
      message: expect.stringContaining("0.1 seconds") as string,
    });
  });

  it("does not wait for ever for the end of a body either", async () => {
    const baseUrl = await serve((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json" }).write('{"choices": [');
    });
    const error = await failureOf(baseUrl, 200);
    expect(["timeout", "malformed", "unreachable"]).toContain(error.failure);
  });
});
