import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isProcessAlive } from "./file-lock.ts";
import { startEmbeddedServer, type EmbeddedServer } from "./server.ts";

let folder = "";
let server: EmbeddedServer | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "paddock-server-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  await server?.stop();
  if (server?.placement.movedBecause)
    rmSync(path.dirname(server.placement.dataFolder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  server = null;
});

async function ask(connectionString: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const result = await client.query<{ value: unknown }>(text);
    return result.rows[0]?.value;
  } finally {
    await client.end();
  }
}

function postmasterPid(of: EmbeddedServer): number {
  return Number(readFileSync(path.join(of.placement.dataFolder, "postmaster.pid"), "utf8").split("\n")[0]);
}

describe("the embedded server", () => {
  it("is UTF-8, whatever the environment says", async () => {
    const before = { LANG: process.env["LANG"], LC_ALL: process.env["LC_ALL"] };
    delete process.env["LANG"];
    process.env["LC_ALL"] = "C";
    try {
      server = await startEmbeddedServer(folder);
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(await ask(server.connectionString, "select current_setting('server_encoding') as value")).toBe(
      "UTF8",
    );
    expect(await ask(server.connectionString, "select upper('žluťoučký ёж') as value")).toBe("ŽLUŤOUČKÝ ЁЖ");
  });

  it("is one server for starts at the same time", async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => startEmbeddedServer(folder)));
    server = first ?? null;
    expect(new Set([first, second, third].map((one) => one?.connectionString)).size).toBe(1);
  });

  it("recovers after kill -9 with what was committed", async () => {
    server = await startEmbeddedServer(folder);
    await ask(server.connectionString, "create table kept (value int)");
    await ask(server.connectionString, "insert into kept select generate_series(1, 1000)");
    const pid = postmasterPid(server);
    process.kill(pid, "SIGKILL");
    while (isProcessAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
    server = await startEmbeddedServer(folder);
    expect(await ask(server.connectionString, "select count(*)::int as value from kept")).toBe(1000);
  });

  it("starts afresh where the first initialisation was cut short", async () => {
    mkdirSync(path.join(folder, "postgres"));
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "18\n");
    server = await startEmbeddedServer(folder);
    expect(await ask(server.connectionString, "select 1 as value")).toBe(1);
  });

  it("runs where its user may not enter the data folder, and says where instead", async () => {
    chmodSync(folder, 0o700);
    server = await startEmbeddedServer(folder);
    const isRoot = process.getuid?.() === 0;
    expect(server.placement.movedBecause !== null).toBe(isRoot);
    expect(await ask(server.connectionString, "select 1 as value")).toBe(1);
  });
});
