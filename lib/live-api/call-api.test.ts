import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { callApi, type CallApiOptions } from "./call-api.ts";
import { callerHeaders } from "./place-secrets.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on loopback. @returns its host and port */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Given = { method?: string; headers?: [string, string][]; body?: string | null };

const call = (url: string, options: Partial<CallApiOptions> = {}, given: Given = {}) =>
  callApi(
    {
      method: given.method ?? "GET",
      url: new URL(url),
      headers: callerHeaders(given.headers ?? []),
      body: given.body ?? null,
    },
    {
      secrets: [],
      allowedHosts: "127.0.0.1",
      resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
      timeoutMs: 2_000,
      bytesMax: 10_000,
      ...options,
    },
  );

const header = { place: "header", name: "Authorization", value: "Bearer tok/en+42secret" } as const;
const query = { place: "query", name: "key", value: "q&uery secret=1" } as const;

describe("a call of a real API", () => {
  it("sends method, headers, body and secrets, and brings back status and text", async () => {
    const seen: string[] = [];
    const host = await serve((incoming, outgoing) => {
      let body = "";
      incoming.on("data", (part) => (body += String(part)));
      incoming.on("end", () => {
        seen.push(`${incoming.method} ${incoming.url}`, String(incoming.headers["authorization"]), body);
        seen.push(String(incoming.headers["host"]), String(incoming.headers["x-day"]));
        outgoing.writeHead(201, { "content-type": "application/json" }).end('{"made":true}');
      });
    });
    const answer = await call(
      `http://${host}/visits?day=1`,
      { secrets: [header, query] },
      {
        method: "POST",
        body: '{"people":2}',
        headers: [
          ["Host", "evil.example"],
          ["Content-Length", "1"],
          ["X-Day", "today"],
        ],
      },
    );
    expect(answer).toMatchObject({ statusCode: 201, body: '{"made":true}' });
    expect(seen).toEqual([
      "POST /visits?day=1&key=q%26uery+secret%3D1",
      header.value,
      '{"people":2}',
      host,
      "today",
    ]);
  });

  it("connects to the address that was looked at, and looks once", async () => {
    const host = await serve((incoming, outgoing) => outgoing.end(incoming.headers.host));
    let looks = 0;
    const url = `http://rebound.test:${host.split(":")[1]}/`;
    const answer = await call(url, {
      allowedHosts: "rebound.test",
      resolve: () => {
        looks += 1;
        return Promise.resolve([{ address: looks === 1 ? "127.0.0.1" : "10.255.255.1", family: 4 }]);
      },
    });
    expect([answer.body, looks]).toEqual([new URL(url).host, 1]);
  });

  it("is not made to this machine unless the owner lists it, after a redirect neither", async () => {
    const inner = await serve((_incoming, outgoing) => outgoing.end("inner"));
    await expect(call(`http://${inner}/`, { allowedHosts: "" })).rejects.toMatchObject({ code: "bad-input" });
    for (const location of [
      `http://${inner}/`,
      "http://169.254.169.254/",
      "http://[::ffff:7f00:1]/",
      "http://2130706433/",
    ]) {
      const outer = await serve((_incoming, outgoing) => outgoing.writeHead(302, { location }).end());
      await expect(call(`http://${outer}/`, { allowedHosts: outer })).rejects.toMatchObject({
        code: "bad-input",
      });
    }
  });

  it("keeps secrets from another origin, and from an address that would carry them there", async () => {
    const seen: unknown[] = [];
    const other = await serve((incoming, outgoing) => {
      seen.push([incoming.url, incoming.headers["authorization"], incoming.headers["cookie"]]);
      outgoing.end("other");
    });
    const own = await serve((incoming, outgoing) => {
      const location =
        incoming.url?.startsWith("/leak") === true
          ? `http://${other}${incoming.url}`
          : `http://${other}/plain`;
      outgoing.writeHead(307, { location }).end("gone");
    });
    const options = { secrets: [header, query] };
    const moved = await call(`http://${own}/go`, options, { headers: [["Cookie", "a=1"]] });
    expect(moved.body).toBe("other");
    expect(seen).toEqual([["/plain", undefined, undefined]]);
    expect(await call(`http://${own}/leak`, options)).toMatchObject({ statusCode: 307, body: "gone" });
    expect(seen).toHaveLength(1);
  });

  it("follows redirects of its own origin with its secrets; a posted one becomes a GET; not for ever", async () => {
    const seen: string[] = [];
    const host = await serve((incoming, outgoing) => {
      seen.push(`${incoming.method} ${incoming.url} ${incoming.headers["authorization"]}`);
      if (incoming.url === "/end") outgoing.end("done");
      else if (incoming.url === "/round") outgoing.writeHead(302, { location: "/round" }).end();
      else outgoing.writeHead(302, { location: "/end" }).end();
    });
    const posted = await call(`http://${host}/start`, { secrets: [header] }, { method: "POST", body: "x" });
    expect(posted.body).toBe("done");
    expect(seen).toEqual([`POST /start ${header.value}`, `GET /end ${header.value}`]);
    expect(await call(`http://${host}/round`)).toMatchObject({ statusCode: 502 });
  });

  it("shows no secret that the API sends back, however it writes it", async () => {
    const written = [
      header.value,
      "tok/en+42secret",
      "TOK/EN+42SECRET",
      "tok\\/en+42secret",
      encodeURIComponent("tok/en+42secret"),
      Buffer.from("tok/en+42secret").toString("base64"),
      "q&amp;uery secret=1",
      "q%26uery+secret%3D1",
    ];
    const host = await serve((_incoming, outgoing) => outgoing.end(written.join(" | ")));
    const { body } = await call(`http://${host}/`, { secrets: [header, query] });
    expect(body.split(" | ")).toEqual(written.map(() => "[secret]"));
  });

  it("shows no secret that hangs over the limit", async () => {
    for (let before = 90; before <= 100; before += 1) {
      const host = await serve((_incoming, outgoing) =>
        outgoing
          .writeHead(200, { "content-type": "text/plain" })
          .end("x".repeat(before) + header.value.repeat(20)),
      );
      const { body } = await call(`http://${host}/`, { secrets: [header], bytesMax: 100 });
      expect(body).toMatch(/^x+(\[secret\])*$/);
    }
  });

  it("reads a body up to its limit, unpacked too", async () => {
    const big = "a".repeat(5_000_000);
    const host = await serve((incoming, outgoing) =>
      incoming.url === "/packed"
        ? outgoing
            .writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" })
            .end(gzipSync(big))
        : outgoing.writeHead(200, { "content-type": "text/plain" }).end(big),
    );
    expect((await call(`http://${host}/plain`)).body).toHaveLength(10_000);
    expect((await call(`http://${host}/packed`)).body).toHaveLength(10_000);
  });

  it.each([
    ["image/png", Buffer.from([137, 80, 78, 71, 0, 1]), /image\/png, 6 bytes/],
    ["application/octet-stream", Buffer.from("abc"), /octet-stream, 3 bytes/],
    ["", Buffer.from([0, 1, 2]), /binary data, 3 bytes/],
    ["text/plain; charset=iso-8859-1", Buffer.from([0xe9]), /^é$/],
    ["application/problem+json", Buffer.from('{"a":1}'), /^\{"a":1\}$/],
    ["", Buffer.from("plain"), /^plain$/],
  ])("of type %j becomes text or a note", async (type, bytes, expected) => {
    const host = await serve((_incoming, outgoing) =>
      outgoing.writeHead(200, type === "" ? {} : { "content-type": type }).end(bytes),
    );
    expect((await call(`http://${host}/`)).body).toMatch(expected);
  });

  it("has answered 504 where it takes too long, before its answer or in the middle of it", async () => {
    const host = await serve((incoming, outgoing) => {
      if (incoming.url === "/trickle") outgoing.write("a");
    });
    for (const path of ["/never", "/trickle"])
      expect(await call(`http://${host}${path}`, { timeoutMs: 100 })).toMatchObject({ statusCode: 504 });
  });

  it("has answered 504 where the look-up of its host takes too long", async () => {
    const resolve = (): Promise<never> => new Promise(() => undefined);
    expect(await call("http://slow.test/", { timeoutMs: 100, resolve })).toMatchObject({ statusCode: 504 });
  });

  it("fails with a reason where nobody listens, and tells no secret", async () => {
    const failure = call("http://127.0.0.1:9/", { secrets: [header, query] });
    await expect(failure).rejects.toMatchObject({ code: "unavailable" });
    await expect(failure).rejects.not.toThrow(/secret/);
  });

  it("cannot smuggle another header in", async () => {
    const host = await serve((_incoming, outgoing) => outgoing.end("x"));
    const answer = await call(`http://${host}/`, {}, { headers: [["X-Day", "a\r\nX-Evil: 1"]] });
    expect(answer.statusCode).toBe(400);
  });
});
