import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { safeParseJson, type Json } from "#lib/errors/json.ts";
import { faultSource, type FaultKind, type FaultPlan } from "./server-faults.ts";
import { serverReply, type ServerReply } from "./server-reply.ts";

/** From one byte of a trickled answer to the next. */
const TRICKLE_MS = 50;

export type OfflineServerOptions = {
  /** From a request's arrival to its answer. */
  latencyMs?: number;
  faults?: FaultPlan;
  /** 0: any free one. */
  port?: number;
  /** False for long runs: what was asked is then not kept. */
  keepsRequests?: boolean;
};

/** A chat completion that was asked for. */
export type SeenRequest = { body: Json; authorization: string | null; fault: FaultKind | null };

export type OfflineServer = {
  /** To be given as an endpoint's base URL, "http://127.0.0.1:PORT/v1". */
  baseUrl: string;
  /** In order of arrival. */
  requests: () => readonly SeenRequest[];
  /** Most completions that were under way at one time. */
  mostAtOnce: () => number;
  /** Cuts what is under way. */
  close: () => Promise<void>;
};

/**
 * The offline model as an OpenAI-compatible server on 127.0.0.1, for tests and benchmarks.
 * @throws Error where the port is taken
 */
export async function startOfflineServer(options: OfflineServerOptions = {}): Promise<OfflineServer> {
  const { latencyMs = 0, port = 0, keepsRequests = true } = options;
  const nextFault = faultSource(options.faults ?? { script: [] });
  const seen: SeenRequest[] = [];
  let underWay = 0;
  let most = 0;

  const complete = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    most = Math.max(most, (underWay += 1));
    response.once("close", () => (underWay -= 1));
    const parsed = safeParseJson(await readText(request));
    const body = parsed.ok ? parsed.value : null;
    const fault = nextFault(body);
    if (keepsRequests) seen.push({ body, authorization: request.headers.authorization ?? null, fault });
    const reply = serverReply(body, fault);
    await wait(latencyMs - (performance.now() - startedAt));
    send(response, reply);
  };

  const server = createServer((request, response) => {
    const [path] = (request.url ?? "/").split("?");
    if (request.method === "POST" && path === "/v1/chat/completions") {
      complete(request, response).catch(() => response.destroy());
    } else if (request.method === "GET" && path === "/v1/models") {
      const data = [{ id: "offline", object: "model", created: 0, owned_by: "paddock" }];
      send(response, {
        status: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ object: "list", data }),
      });
    } else {
      send(response, {
        status: 404,
        headers: { "content-type": "application/json" },
        body: '{"error":{"message":"no such path"}}',
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests: () => seen,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** By events: an iterator over the request would be a tenth of what the server does. */
const readText = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
    request.once("close", () => reject(new Error("The request was cut off.")));
  });

function wait(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => void setTimeout(resolve, ms));
}

function send(response: ServerResponse, reply: ServerReply): void {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  if (reply.isTrickled === true) trickle(response, reply.body);
  else response.end(reply.body);
}

/** Until the body is out or the client has given up. */
function trickle(response: ServerResponse, body: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.charAt(sent++));
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, TRICKLE_MS);
  response.once("close", () => clearInterval(timer));
}
