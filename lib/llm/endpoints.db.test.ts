import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { putEndpoint } from "./put-endpoint.ts";
import { resolveEndpoints } from "./resolve-endpoints.ts";
import { PutEndpoint } from "./schemas.ts";
import { testEndpoint } from "./test-endpoint.ts";

const test = useTestDatabase();
const dataDir = mkdtempSync(path.join(os.tmpdir(), "paddock-endpoints-"));
beforeAll(() => {
  vi.stubEnv("PADDOCK_DATA_DIR", dataDir);
  vi.stubEnv("OPENAI_API_KEY", "");
  vi.stubEnv("OPENAI_BASE_URL", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});
afterEach(async () => {
  await test.db.modelEndpoint.deleteMany();
});

const input = (more: Partial<PutEndpoint> = {}): PutEndpoint =>
  PutEndpoint.parse({ baseUrl: "http://127.0.0.1:9/v1", model: "tiny", ...more });

describe("model endpoints", () => {
  it("are the offline model alone, as the default, on a new installation", async () => {
    expect(await listEndpoints(test.ctx)).toMatchObject([
      { name: "offline", kind: "offline", isDefault: true, hasKey: false },
    ]);
  });

  it("take a key that is stored encrypted, never read back, kept when left out and removed when empty", async () => {
    const made = await putEndpoint(
      test.ctx,
      "mine",
      input({ apiKey: "sk-very-secret", promptMicroUsdPerMTok: 150_000 }),
    );
    expect(made).toMatchObject({ name: "mine", hasKey: true, promptMicroUsdPerMTok: 150_000 });
    const row = await test.db.modelEndpoint.findUniqueOrThrow({ where: { name: "mine" } });
    const audit = await test.db.auditEvent.findMany({ where: { subjectId: "mine" } });
    expect(audit.map(({ action }) => action)).toEqual(["endpoint.put"]);
    const shown = JSON.stringify([made, await listEndpoints(test.ctx), row.keyCipher, audit]);
    expect(shown).not.toContain("very-secret");
    expect((await resolveEndpoints(test.ctx, { endpoint: "mine" })).user.key).toBe("sk-very-secret");
    await putEndpoint(test.ctx, "mine", input({ model: "other" }));
    expect((await resolveEndpoints(test.ctx, { endpoint: "mine" })).user).toMatchObject({
      key: "sk-very-secret",
      model: "other",
    });
    expect(await putEndpoint(test.ctx, "mine", input({ apiKey: "" }))).toMatchObject({ hasKey: false });
  });

  it("have one default: the newest that was marked, else the environment's, else the offline model", async () => {
    const defaults = async (): Promise<string[]> =>
      (await listEndpoints(test.ctx)).filter(({ isDefault }) => isDefault).map(({ name }) => name);
    vi.stubEnv("OPENAI_API_KEY", "sk-env");
    expect(await defaults()).toEqual(["environment"]);
    await putEndpoint(test.ctx, "a", input({ isDefault: true }));
    await putEndpoint(test.ctx, "b", input({ isDefault: true }));
    expect(await defaults()).toEqual(["b"]);
    expect((await resolveEndpoints(test.ctx, {})).assistant.name).toBe("b");
    expect((await resolveEndpoints(test.ctx, { endpoints: { executor: "environment" } })).executor.key).toBe(
      "sk-env",
    );
    vi.stubEnv("OPENAI_API_KEY", "");
  });

  it("refuse built-in and odd names, and name what is there when one is unknown", async () => {
    await expect(putEndpoint(test.ctx, "offline", input())).rejects.toThrow(/built in/);
    await expect(putEndpoint(test.ctx, "../x", input())).rejects.toThrow(/starts with a letter/);
    await expect(resolveEndpoints(test.ctx, { endpoint: "nope" })).rejects.toThrow(
      'There is no model endpoint "nope". There is: "offline".',
    );
  });

  it("say that a key has to be entered again when the secret is another one", async () => {
    await putEndpoint(test.ctx, "mine", input({ apiKey: "sk-1" }));
    vi.stubEnv("PADDOCK_SECRET_KEY", "another");
    await expect(resolveEndpoints(test.ctx, { endpoint: "mine" })).rejects.toThrow(/enter the key again/);
    expect(await testEndpoint(test.ctx, "mine")).toMatchObject({
      ok: false,
      message: expect.stringMatching(/enter the key again/) as string,
    });
    vi.stubEnv("PADDOCK_SECRET_KEY", "");
  });

  it("are tested with one question: what goes wrong is told, not thrown", async () => {
    expect(await testEndpoint(test.ctx, "offline")).toMatchObject({ ok: true });
    await putEndpoint(test.ctx, "mine", input());
    expect(await testEndpoint(test.ctx, "mine")).toMatchObject({
      ok: false,
      message: expect.stringMatching(/cannot be reached/) as string,
    });
    await expect(testEndpoint(test.ctx, "nope")).rejects.toMatchObject({ code: "not-found" });
  });
});
