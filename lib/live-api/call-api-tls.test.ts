import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import tls, { type TLSSocket } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { callApi, type CallApiOptions } from "./call-api.ts";
import { callerHeaders } from "./place-secrets.ts";
import { makeCertificate, type Certificate } from "./testing/make-certificate.ts";

const authority = { name: "Orchard Authority", ...makeCertificate({ name: "Orchard Authority" }) };
const HOST = "api.orchard.test";
const issued = (hosts: string[], valid: { validFrom?: Date; validTo?: Date } = {}): Certificate =>
  makeCertificate({ name: hosts[0] ?? "", hosts, issuer: authority, ...valid });

const trusted = tls.getCACertificates("default");
beforeAll(() => tls.setDefaultCACertificates([...trusted, authority.certificate]));
afterAll(() => tls.setDefaultCACertificates(trusted));

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

type Seen = { serverName: string | false | null; host: string | undefined; secret: string | undefined };

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A TLS server on loopback, with what it saw. @param location where it redirects to */
async function serve({ certificate, key }: Certificate, location?: string) {
  const seen: Seen[] = [];
  const server = createServer({ cert: certificate, key }, (incoming, outgoing) => {
    const { servername } = incoming.socket as TLSSocket & { servername: string | false | null };
    const { host, authorization } = incoming.headers;
    seen.push({ serverName: servername, host, secret: authorization });
    if (location) outgoing.writeHead(302, { location }).end();
    else outgoing.writeHead(200, { "content-type": "application/json" }).end('{"trees":3}');
  });
  // A caller that refuses the certificate hangs up; that is the point.
  server.on("tlsClientError", () => undefined);
  return { port: await listen(server), seen };
}

const call = (url: string, options: Partial<CallApiOptions> = {}) =>
  callApi(
    { method: "GET", url: new URL(url), headers: callerHeaders([]), body: null },
    {
      secrets: [{ place: "header", name: "Authorization", value: "Bearer se-cret" }],
      allowedHosts: `${HOST}, other.orchard.test, 127.0.0.1`,
      resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
      timeoutMs: 5_000,
      bytesMax: 10_000,
      ...options,
    },
  );

describe("a call of a real API over TLS", () => {
  it("goes to the pinned address, names the host, and holds the certificate against the name", async () => {
    const { port, seen } = await serve(issued([HOST]));
    const lookedUp: string[] = [];
    const answer = await call(`https://${HOST}:${port}/trees`, {
      resolve: (hostname) => {
        lookedUp.push(hostname);
        return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
      },
    });
    expect(answer).toMatchObject({ statusCode: 200, body: '{"trees":3}' });
    expect(lookedUp).toEqual([HOST]);
    expect(seen).toEqual([{ serverName: HOST, host: `${HOST}:${port}`, secret: "Bearer se-cret" }]);
  });

  it("takes an address whose certificate names it", async () => {
    const { port, seen } = await serve(issued(["127.0.0.1"]));
    expect(await call(`https://127.0.0.1:${port}/trees`)).toMatchObject({ statusCode: 200 });
    expect(seen).toMatchObject([{ serverName: false, host: `127.0.0.1:${port}` }]);
  });

  it("follows a redirect to another host under that host's name, without the secrets", async () => {
    const other = await serve(issued(["other.orchard.test"]));
    const first = await serve(issued([HOST]), `https://other.orchard.test:${other.port}/trees`);
    expect(await call(`https://${HOST}:${first.port}/trees`)).toMatchObject({ statusCode: 200 });
    expect(other.seen).toMatchObject([{ serverName: "other.orchard.test", secret: undefined }]);
  });

  it.each([
    ["of another host", () => issued(["other.orchard.test"]), /is not for this host/],
    [
      "that has expired",
      () => issued([HOST], { validFrom: new Date("2020-01-01"), validTo: new Date("2020-02-01") }),
      /has expired/,
    ],
    [
      "that is not valid yet",
      () => issued([HOST], { validFrom: new Date("2999-01-01"), validTo: new Date("2999-02-01") }),
      /not valid yet/,
    ],
    [
      "that signs itself",
      () => makeCertificate({ name: HOST, hosts: [HOST] }),
      /nobody.*trusts.*NODE_EXTRA_CA_CERTS/,
    ],
    [
      "of an authority that nobody knows",
      () => {
        const stranger = { name: "Stranger", ...makeCertificate({ name: "Stranger" }) };
        return makeCertificate({ name: HOST, hosts: [HOST], issuer: stranger });
      },
      /nobody.*trusts.*NODE_EXTRA_CA_CERTS/,
    ],
  ])("fails with the reason at a certificate %s, and sends nothing", async (_what, make, message) => {
    const { port, seen } = await serve(make());
    const failed = call(`https://${HOST}:${port}/trees`);
    await expect(failed).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(message) as string,
    });
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining(`${HOST}:${port}`) as string,
    });
    expect(seen).toEqual([]);
  });

  it("says so where the server speaks no TLS", async () => {
    const port = await listen(createHttpServer((_incoming, outgoing) => outgoing.end("plain")));
    await expect(call(`https://${HOST}:${port}/trees`)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/no TLS.*http:/) as string,
    });
  });
});
