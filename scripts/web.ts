// The web process: Next.js behind a server of our own, so that it ends with its parent and in order.
import { createServer } from "node:http";
import next from "next";
import { isLoopbackHost } from "../lib/http/loopback-host.ts";

const isDevelopment = process.env["PADDOCK_MODE"] === "development";
const port = Number(process.env["PORT"]);
const hostname = "127.0.0.1";

const app = next({ dev: isDevelopment, hostname, port, turbopack: true });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  if (isLoopbackHost(request.headers.host)) return void handle(request, response);
  response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
  response.end(`Paddock answers at http://${hostname}:${port} only.\n`);
});
// A header of a filter with many values must not be refused (the default is 16 KiB in all).
server.maxHeadersCount = 200;
// An import is read at the speed at which it is stored: a file of 1 GB may take longer than the default 5 minutes.
server.requestTimeout = 0;
if (isDevelopment)
  server.on("upgrade", (request, socket, head) => void app.getUpgradeHandler()(request, socket, head));

function stop(): void {
  server.close(() => process.exit(0));
  // Live pages hold their event streams open; they come back by themselves after the next start.
  server.closeAllConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
server.listen(port, hostname);
