// The web process: Next.js behind a server of our own, so that it ends with its parent and in order.
import { randomBytes } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { env } from "../lib/env/env.ts";
import { clientAddress } from "../lib/http/client-address.ts";
import { contentSecurityPolicy } from "../lib/http/content-security-policy.ts";
import { isOwnHost } from "../lib/http/origin-of.ts";

const isDevelopment = process.env["PADDOCK_MODE"] === "development";
const given = process.env["PORT"];
const settings = env();
const hostname = settings.PADDOCK_HOST;
const FIRST_PORT = 3000;
const LAST_PORT = 3999;

let handle: RequestListener = (_request, response) => {
  response.writeHead(503, { "retry-after": "1" });
  response.end("Paddock is starting.\n");
};
const server = createServer((request, response) => {
  if (!isOwnHost(request.headers.host, settings)) {
    response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
    response.end(
      settings.PADDOCK_URL
        ? `Paddock answers at ${settings.PADDOCK_URL} only.\n`
        : "Paddock answers at 127.0.0.1 and localhost only.\n",
    );
    return;
  }
  // What the pages and routes are told of a request, whatever it says of itself.
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), isDevelopment);
  request.headers["x-paddock-address"] = clientAddress(
    request.socket.remoteAddress,
    request.headers["x-forwarded-for"],
    settings.PADDOCK_BEHIND_PROXY === "on",
  );
  request.headers["x-paddock-path"] = withoutOwnQuery(request.url ?? "/");
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  handle(request, response);
});

/** Without what Next.js adds to an address when it asks for a page's data. */
function withoutOwnQuery(address: string): string {
  if (!URL.canParse(address, "http://paddock")) return "/";
  const url = new URL(address, "http://paddock");
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
}
// A header of a filter with many values must not be refused (the default is 16 KiB in all).
server.maxHeadersCount = 200;
// An import is read at the speed at which it is stored: a file of 1 GB may take longer than the default 5 minutes.
server.requestTimeout = 0;

/** @returns whether the port is ours now; false where somebody else has it */
function tryToListen(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error);
    server.once("error", fail);
    server.listen(port, hostname, () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}

/** Taken by listening, not by asking first: two starts at once must not get the same one. */
async function takePort(): Promise<number> {
  for (let port = Number(given || FIRST_PORT); ; port += 1) {
    if (await tryToListen(port)) return (server.address() as AddressInfo).port;
    if (given || port === LAST_PORT) {
      process.send?.({ portTaken: port });
      process.exit(1);
    }
  }
}

function stop(): void {
  server.close(() => process.exit(0));
  // Live pages hold their event streams open; they come back by themselves after the next start.
  server.closeAllConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

const port = await takePort();
const app = next({ dev: isDevelopment, hostname, port, turbopack: true });
await app.prepare();
const handleWithNext = app.getRequestHandler();
handle = (request, response) => void handleWithNext(request, response);
if (isDevelopment)
  server.on("upgrade", (request, socket, head) => void app.getUpgradeHandler()(request, socket, head));
process.send?.({ port });
