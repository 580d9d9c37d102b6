import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { getConnection } from "./get-connection.ts";
import { loadConnection } from "./load-connection.ts";
import { putConnection } from "./put-connection.ts";
import { PutToolConnection } from "./schemas.ts";

const test = useTestDatabase();
beforeAll(() => void vi.stubEnv("PADDOCK_SECRET_KEY", "of this test"));
afterAll(() => void vi.unstubAllEnvs());

const bearer = { place: "header", name: "Authorization", value: "Bearer s3cret-token" } as const;
const key = { place: "query", name: "key", value: "quite-s3cret" } as const;
const put = (toolId: string, input: Record<string, unknown>) =>
  putConnection(test.ctx, toolId, PutToolConnection.parse(input));

describe("the connection of a tool's real API", () => {
  it("is the document's server as long as nothing is set", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    expect(await getConnection(test.ctx, toolId)).toMatchObject({
      baseUrl: "",
      documentUrl: "https://library.example/api",
      credentials: [],
    });
  });

  it("keeps secrets encrypted, never shows them, and opens them for the call alone", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    const shown = await put(toolId, { baseUrl: "https://api.example/v2", credentials: [bearer, key] });
    expect(shown.credentials).toEqual([
      { place: "header", name: "Authorization" },
      { place: "query", name: "key" },
    ]);
    const stored = await test.db.toolCredential.findMany({ where: { toolId } });
    const audit = await test.db.auditEvent.findMany({ where: { subjectId: toolId } });
    expect(audit.map(({ action }) => action)).toEqual(["tool-connection.put"]);
    expect(JSON.stringify([shown, await getConnection(test.ctx, toolId), stored, audit])).not.toContain(
      "s3cret",
    );
    const loaded = await loadConnection(test.db, toolId);
    expect(loaded.baseUrl).toBe("https://api.example/v2");
    expect(loaded.secrets).toEqual(expect.arrayContaining([bearer, key]));
  });

  it("keeps a secret that is named without a value, replaces one with, and forgets one that is not named", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    await put(toolId, { credentials: [bearer, key] });
    await put(toolId, { credentials: [{ place: "query", name: "key" }] });
    expect((await loadConnection(test.db, toolId)).secrets).toEqual([key]);
    await put(toolId, { credentials: [{ ...key, value: "another" }] });
    expect((await loadConnection(test.db, toolId)).secrets).toEqual([{ ...key, value: "another" }]);
    await put(toolId, {});
    expect((await loadConnection(test.db, toolId)).secrets).toEqual([]);
  });

  it("refuses a secret without a value, one named twice, and a password in the address", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    await expect(put(toolId, { credentials: [{ place: "query", name: "key" }] })).rejects.toThrow(/no value/);
    await expect(put(toolId, { credentials: [key, key] })).rejects.toThrow(/twice/);
    expect(PutToolConnection.safeParse({ baseUrl: "https://me:pw@api.example" }).success).toBe(false);
    expect(PutToolConnection.safeParse({ baseUrl: "file:///etc/passwd" }).success).toBe(false);
    expect(PutToolConnection.safeParse({ credentials: [{ ...key, value: "abc" }] }).success).toBe(false);
  });

  it("does not open a secret of another installation, or one that was moved to another tool", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    const other = await makeLibraryTool(test.ctx, 0);
    await put(toolId, { credentials: [key] });
    await test.db.toolCredential.updateMany({ where: { toolId }, data: { toolId: other.toolId } });
    await expect(loadConnection(test.db, other.toolId)).rejects.toThrow(/enter it again/);
    await put(toolId, { credentials: [key] });
    vi.stubEnv("PADDOCK_SECRET_KEY", "of another");
    await expect(loadConnection(test.db, toolId)).rejects.toThrow(/enter it again/);
    vi.stubEnv("PADDOCK_SECRET_KEY", "of this test");
  });
});
