import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { until } from "#lib/runs/testing/until.ts";
import * as keys from "../api-keys/route.ts";
import * as signOut from "../sign-out/route.ts";
import { Browser, type Answer } from "../testing/browser.ts";
import { OWNER, ownersBrowser, useRoutes } from "../testing/use-accounts.ts";
import * as signIn from "../sign-in/route.ts";
import * as events from "./[id]/events/route.ts";

const test = useRoutes();
let owner: Browser;
let runId = "";

/** Another window of the owner's, in a session of its own. */
async function window(): Promise<Browser> {
  const browser = new Browser();
  await browser.post(signIn.POST, "/sign-in", { email: OWNER.email, password: OWNER.password });
  return browser;
}

beforeAll(async () => {
  owner = await ownersBrowser();
  // Without a worker it stays as it is: nothing but the listener can end the stream.
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const input = StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } });
  runId = (await startRun(test.ctx, input)).id;
});

const open: Promise<unknown>[] = [];
afterAll(async () => {
  await test.db.session.deleteMany();
  await Promise.all(open);
});

/** Listens until the server ends it. */
function listen(browser: Browser): { ended: () => Answer | null } {
  let ended: Answer | null = null;
  const asked = browser.ask(events.GET, "GET", `/runs/${runId}/events`, { params: { id: runId } });
  open.push(asked.then((answer) => (ended = answer)));
  return { ended: () => ended };
}

describe("an open stream of events", () => {
  it.each([
    [
      "its session is signed out elsewhere",
      window,
      async (browser: Browser) => {
        await browser.post(signOut.POST, "/sign-out", {});
      },
    ],
    [
      "whoever listens is let go",
      window,
      async () => {
        await test.db.person.updateMany({ data: { deactivatedAt: new Date() } });
      },
    ],
    [
      "the key is revoked",
      async () => {
        await test.db.person.updateMany({ data: { deactivatedAt: null } });
        const made = await owner.post(keys.POST, "/api-keys", { name: "script", role: "reader", days: 1 });
        return new Browser({ key: (made.json as { key: string }).key });
      },
      async () => {
        await test.db.apiKey.updateMany({ data: { revokedAt: new Date() } });
      },
    ],
  ])("ends when %s", async (_what, enter, end) => {
    const browser = await enter();
    const [stream, other] = [listen(browser), listen(owner)];
    // Both have been asked again by now.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(stream.ended()).toBeNull();
    await end(browser);
    const answer = await until(() => Promise.resolve(stream.ended()), 10_000);
    expect(answer.status).toBe(200);
    expect(String(answer.json)).toContain(`"id":"${runId}"`);
    if (_what.startsWith("its session")) expect(other.ended()).toBeNull();
  });
});
