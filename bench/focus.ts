// `npm run bench focus [COUNT]`: from the key that decides to the next case drawn, in a browser, over so many cases
// (100,000 by default) and a network of 50 ms there and back.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { Client } from "pg";
import { startPaddock } from "../e2e/start-paddock.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { printLine } from "./measure/print-line.ts";
import { seedCases } from "./seed/seed-cases.ts";

const count = Number(process.argv[3] ?? 100_000);
const ROUND_TRIP_MS = 50;
const DECISIONS = 200;
const AIM_MS = 100;
/** Nobody decides faster on what they read. */
const READING_MS = 300;

/** Dialogues of three steps for those that are decided on; the seed has none. */
async function giveDialogues(client: Client): Promise<void> {
  const observation = JSON.stringify({
    offers: Array.from({ length: 6 }, (_, place) => ({
      id: place,
      name: `Offer ${place}`,
      price: place * 11.5,
    })),
  });
  const step = (place: number) => ({
    thought: "I look for offers near the harbour, and take the one that fits the day.",
    action: `function${place}`,
    actionInput: JSON.stringify({ place: "harbour", day: place }),
    observation: `Status Code: 200\nResponse: ${observation}`,
    statusCode: 200,
    rawText: null,
  });
  const trajectory = {
    steps: [0, 1, 2].map(step),
    finalThought: "That is all.",
    finalAnswer: "The cheapest offer near the harbour for next week is offer 0.",
    error: null,
  };
  await client.query(
    `with chosen as (select id, instruction from cases where decision = 'pending' order by id desc limit 1000),
     made as (insert into case_revisions (id, case_id, revision, trajectory, actor_id)
       select gen_random_uuid(), id, 0, $1::jsonb || jsonb_build_object('instruction', instruction), 'bench' from chosen returning id, case_id)
     update cases set current_revision_id = made.id from made where cases.id = made.case_id`,
    [JSON.stringify(trajectory)],
  );
}

/** In the page: resolves with the milliseconds from the next key press to the frame that shows another case. */
function untilDrawn(): Promise<number> {
  const shown = (): string | null =>
    [...document.querySelectorAll("[data-focus-case]")]
      .find((one) => one.checkVisibility())
      ?.getAttribute("data-focus-case") ?? null;
  return new Promise((resolve) => {
    const before = shown();
    window.addEventListener(
      "keydown",
      (event) => {
        const look = (): void => {
          const now = shown();
          if (now === null || now === before) return void requestAnimationFrame(look);
          // A message is handled after the frame that it was sent in is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - event.timeStamp));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

async function decide(page: Page, pauseMs: number): Promise<number[]> {
  const times: number[] = [];
  for (let made = 0; made < DECISIONS; made += 1) {
    await page.waitForTimeout(pauseMs);
    const drawn = page.evaluate(untilDrawn);
    // Answered after the function above has begun to listen.
    await page.evaluate(() => null);
    await page.keyboard.press("a123w"[made % 5] ?? "a");
    times.push(await drawn);
  }
  return times.toSorted((one, other) => one - other);
}

const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

function report(what: string, sorted: number[], requests: number): void {
  const note = `limit: what is aimed for; ${sorted.length} decisions, ${requests} requests, load ${os.loadavg()[0]?.toFixed(1)}`;
  for (const [name, share] of [
    ["p50", 0.5],
    ["p95", 0.95],
    ["longest", 1],
  ] as const)
    printLine("focus", `key to next case drawn, ${what}, ${name}`, percentile(sorted, share), AIM_MS, note);
}

async function measure(address: string, client: Client): Promise<void> {
  const executablePath = process.env["PADDOCK_CHROMIUM"];
  const browser = await chromium.launch({
    args: ["--disable-gpu"],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: ROUND_TRIP_MS,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    let requests = 0;
    page.on("request", () => (requests += 1));
    const decidedBefore = await reviews(client);
    const { rows } = await client.query<{ id: string }>(
      "select id from cases where decision = 'pending' order by id desc limit 1",
    );
    await page.goto(`${address}/cases/${rows[0]?.id}?decision=pending&focus`);
    await page.getByRole("button", { name: /^Approve/ }).waitFor();
    for (const [what, pauseMs] of [
      [`${READING_MS} ms after the one before`, READING_MS],
      ["at once", 0],
    ] as const) {
      await page.waitForTimeout(2_000);
      requests = 0;
      const times = await decide(page, pauseMs);
      report(what, times, requests);
    }
    await page.getByText(/not saved yet/).waitFor({ state: "hidden" });
    printLine(
      "focus",
      "decisions in the database",
      (await reviews(client)) - decidedBefore,
      2 * DECISIONS,
      "limit: decisions made in the browser",
      "decisions",
    );
  } finally {
    await browser.close();
  }
}

async function reviews(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>("select count(*)::int as count from reviews");
  return rows[0]?.count ?? 0;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
chmodSync(folder, 0o755);
const server = await startEmbeddedServer(folder);
const client = new Client({ connectionString: server.connectionString });
try {
  await applyMigrations(server.connectionString);
  await client.connect();
  await seedCases(client, count);
  await giveDialogues(client);
  const { child, address } = await startPaddock(folder, { DATABASE_URL: server.connectionString });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    await measure(address, client);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
} finally {
  await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
