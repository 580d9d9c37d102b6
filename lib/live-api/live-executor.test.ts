import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchardCase } from "#lib/simulation/testing/orchard.ts";
import { liveExecutor, type LiveExecutorOptions } from "./live-executor.ts";

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
});

type Reply = { status: number; headers?: Record<string, string>; body?: string };

/** The orchard's API, played by a list of replies; the last one is said for ever. */
async function orchardServer(replies: Reply[]) {
  const seen: string[] = [];
  const made = createServer((incoming, outgoing) => {
    const reply = replies[Math.min(seen.length, replies.length - 1)] ?? { status: 500 };
    seen.push(`${incoming.method} ${incoming.url}`);
    outgoing.writeHead(reply.status, reply.headers).end(reply.body ?? `{"status":${reply.status}}`);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return { baseUrl: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, seen };
}

function executorOf(options: Partial<LiveExecutorOptions>, document?: JsonObject) {
  const { tool, settings } = orchardCase();
  const waits: number[] = [];
  const known = document ? { ...tool, document, functions: functionsOf(document) } : tool;
  const executor = liveExecutor(
    { tool: known, settings },
    {
      baseUrl: "",
      secrets: [],
      allowedHosts: "127.0.0.1",
      resolve: () => Promise.reject(new Error("no look-up here")),
      timeoutMs: 2_000,
      bytesMax: 10_000,
      sleep: (ms) => Promise.resolve(void waits.push(ms)),
      ...options,
    },
  );
  const ask = async (name: string, args: JsonObject = {}) => {
    const called = known.functions.find((one) => one.name === name);
    if (!called) throw new Error(`no function ${name}`);
    return executor({ index: 0, called, args, curl: "", memory: [], steps: [] });
  };
  return { ask, waits };
}

describe("the real API as executor", () => {
  it("sends the call to the base URL that was set", async () => {
    const { baseUrl, seen } = await orchardServer([{ status: 200, body: '{"trees":[]}' }]);
    const { ask } = executorOf({ baseUrl: `${baseUrl}/v3/` });
    expect(await ask("searchTrees", { kind: "plum & pear", limit: 2 })).toEqual({
      statusCode: 200,
      body: '{"trees":[]}',
      answeredBy: "http",
    });
    expect(seen).toEqual(["GET /v3/trees?kind=plum%20%26%20pear&limit=2"]);
  });

  it.each<[string, string, Reply[], number, number[]]>([
    [
      "5xx of a reading call again",
      "searchTrees",
      [{ status: 503 }, { status: 500 }, { status: 200 }],
      200,
      [250, 500],
    ],
    ["5xx three times and not more", "searchTrees", [{ status: 503 }], 503, [250, 500]],
    ["a booking that failed only once", "bookVisit", [{ status: 503 }, { status: 201 }], 503, []],
    [
      "429 after the wait it asks for",
      "bookVisit",
      [{ status: 429, headers: { "retry-after": "2" } }, { status: 201 }],
      201,
      [2_000],
    ],
    [
      "429 not where it asks for an hour",
      "searchTrees",
      [{ status: 429, headers: { "retry-after": "3600" } }, { status: 200 }],
      429,
      [],
    ],
    ["404 not", "searchTrees", [{ status: 404 }, { status: 200 }], 404, []],
  ])("asks for %s", async (_what, name, replies, statusCode, expected) => {
    const { baseUrl } = await orchardServer(replies);
    const { ask, waits } = executorOf({ baseUrl });
    expect(await ask(name, { kind: "plum", day: "x", people: 1 })).toMatchObject({ statusCode });
    expect(waits).toEqual(expected);
  });

  it.each([".", ".."])("does not leave the path of its operation by %j", async (treeId) => {
    const { baseUrl, seen } = await orchardServer([{ status: 200 }]);
    expect(await executorOf({ baseUrl }).ask("getTree", { treeId })).toMatchObject({ statusCode: 400 });
    expect(seen).toEqual([]);
  });

  it("keeps what an argument says inside of its place", async () => {
    const { baseUrl, seen } = await orchardServer([{ status: 200 }]);
    const { ask } = executorOf({ baseUrl });
    await ask("getTree", { treeId: "../visits?x=1#y" });
    await ask("getTree", { treeId: "a/../../b" });
    expect(seen).toEqual(["GET /trees/..%2Fvisits%3Fx%3D1%23y", "GET /trees/a%2F..%2F..%2Fb"]);
  });

  it("puts a secret of the path in its place: in the address, and instead of what the assistant made up", async () => {
    const { baseUrl, seen } = await orchardServer([{ status: 200, body: "you are s/ecret" }]);
    const secrets = [{ place: "path" as const, name: "token", value: "s/ecret" }];
    const document: JsonObject = {
      openapi: "3.0.3",
      info: { title: "Bot", version: "1" },
      servers: [{ url: `${baseUrl}/bot{token}` }],
      paths: {
        "/me": { get: { operationId: "me", responses: {} } },
        "/{token}/me": {
          get: {
            operationId: "me2",
            parameters: [{ name: "token", in: "path", required: true, schema: { type: "string" } }],
            responses: {},
          },
        },
      },
    };
    const { ask } = executorOf({ secrets }, document);
    expect(await ask("me")).toMatchObject({ body: "you are [secret]" });
    await ask("me2", { token: "made-up" });
    expect(seen).toEqual(["GET /bots%2Fecret/me", "GET /bots%2Fecret/s%2Fecret/me"]);
  });

  it.each([{}, { servers: [{ url: "/v1" }] }, { servers: [{ url: "ftp://files.example" }] }])(
    "says what to do where the document names no server: %j",
    async (rest) => {
      const document = { ...orchardCase().tool.document, servers: [], ...rest };
      await expect(executorOf({}, document).ask("searchTrees", { kind: "plum" })).rejects.toThrow(
        /set the base URL/,
      );
    },
  );
});
