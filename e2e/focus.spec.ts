import type { APIRequestContext, Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** Fresh cases of one made-up tool, newest first, and the address of their list. */
async function importCases(request: APIRequestContext, seed: string, count: number) {
  const tool = generateTool(seed, 0, count);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const name = String(tool["Name"]);
  const answer = await request.get("/api/v1/cases", { params: { tool: name, limit: 200 } });
  const cases = pageOf(CaseRow).parse(await answer.json()).items;
  return { cases, search: `?${new URLSearchParams({ tool: name })}`, ids: cases.map(({ id }) => id) };
}

async function readCase(request: APIRequestContext, id: string): Promise<CaseDetail> {
  return CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json());
}

const onScreen = (page: Page, id: string) => page.locator(`[data-focus-case="${id}"]`);
const panel = (page: Page) => page.getByRole("complementary", { name: "Your last decisions" });

/** Presses a key for each case, as they come. */
async function decide(page: Page, ids: string[], keys: string[]): Promise<void> {
  for (const [place, key] of keys.entries()) {
    await expect(onScreen(page, ids[place] ?? "")).toBeVisible();
    await page.keyboard.press(key);
  }
}

test("decisions made while the server is away arrive once each, in order, when it is back", async ({
  page,
  request,
}) => {
  const { ids, search } = await importCases(request, "away", 10);
  await page.goto(`/cases${search}`);
  await expect(page.getByRole("checkbox", { name: /^Select / })).toHaveCount(10);
  await page.keyboard.press("F");
  await expect(page).toHaveURL(/focus/);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  // The first one arrives, but its answer is lost; nothing else comes through.
  let sent = 0;
  await page.route("**/reviews", async (route) => {
    sent += 1;
    if (sent === 1) await route.fetch();
    await route.abort();
  });
  await decide(page, ids, ["a", "2", "w", "a", "a"]);
  await expect(onScreen(page, ids[5] ?? "")).toBeVisible();
  const notice = page.getByText("5 decisions not saved yet");
  await expect(notice).toBeVisible();
  expect((await readCase(request, ids[0] ?? "")).reviews).toHaveLength(1);
  expect((await readCase(request, ids[1] ?? "")).reviews).toHaveLength(0);

  // Whoever leaves is warned; what was decided outlives the page all the same.
  const warned: string[] = [];
  page.on("dialog", async (dialog) => {
    warned.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  expect(warned).toEqual(["beforeunload"]);
  await expect(notice).toBeVisible();
  await page.unroute("**/reviews");
  await expect(notice).toBeHidden();
  const read = (): Promise<CaseDetail[]> => Promise.all(ids.slice(0, 6).map((id) => readCase(request, id)));
  await expect
    .poll(async () => (await read()).map(({ reviews }) => reviews.map(({ decision }) => decision)))
    .toEqual([["approved"], ["rejected"], ["needs-work"], ["approved"], ["approved"], []]);
  const details = await read();
  expect(details[1]?.reviews[0]?.reasons).toEqual(["ignored error"]);
  const times = details.slice(0, 5).map(({ reviews }) => reviews[0]?.id ?? "");
  expect(times).toEqual(times.toSorted());
});

test("any of the last decisions is taken back; one that was overtaken is refused clearly", async ({
  page,
  request,
}) => {
  const { ids, search } = await importCases(request, "take back", 8);
  await page.goto(`/cases/${ids[0]}${search}&focus`);
  await decide(page, ids, ["a", "a", "1", "a"]);
  await expect.poll(async () => (await readCase(request, ids[3] ?? "")).decision).toBe("approved");
  const overtaken = await request.post(`/api/v1/cases/${ids[1]}/reviews`, {
    data: { revision: 0, decision: "rejected" },
  });
  expect(overtaken.status()).toBe(201);

  await page.keyboard.press("h");
  const made = panel(page).getByRole("listitem");
  await expect(made).toHaveCount(4);
  // The second of four, by mouse: somebody decided it anew.
  await made.nth(2).getByRole("button", { name: /^Undo/ }).click();
  await expect(made.nth(2)).toContainText("not taken back");
  await expect(made.nth(2)).toContainText("no longer the one that stands");
  expect((await readCase(request, ids[1] ?? "")).decision).toBe("rejected");
  // The first of all: it is on screen again, and goes on to the first that is not decided.
  await made.nth(3).getByRole("button", { name: /^Undo/ }).click();
  await expect(made.nth(3)).toContainText("taken back");
  await expect(onScreen(page, ids[0] ?? "")).toBeVisible();
  await expect.poll(async () => (await readCase(request, ids[0] ?? "")).decision).toBe("pending");
  await page.keyboard.press("w");
  await expect(onScreen(page, ids[4] ?? "")).toBeVisible();
  // By key, the last one.
  await page.keyboard.press("u");
  await expect(onScreen(page, ids[0] ?? "")).toBeVisible();
  await expect.poll(async () => (await readCase(request, ids[0] ?? "")).decision).toBe("pending");

  await page.keyboard.press("h");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Reject at once: invented value")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  // The dialog's own Escape is taken away after it is gone from the page, when the browser has a moment.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)).then(() => null));
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/focus/);
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toBeVisible();
});

for (const { name, width, height } of [
  { name: "on a phone", width: 390, height: 844 },
  { name: "at 200 % zoom", width: 640, height: 400 },
]) {
  test(`${name}, a list is decided to its end by touch`, async ({ browser, request, baseURL }) => {
    const { ids, search } = await importCases(request, name, 3);
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await page.goto(`/cases/${ids[0]}${search}&focus`);
    const bar = page.getByRole("region", { name: "Decide" });
    for (const id of ids) {
      await expect(onScreen(page, id)).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      for (const button of await page.getByRole("main").getByRole("button").all()) {
        const box = await button.boundingBox();
        if (await button.evaluate((one) => one.closest("[data-focus-case]") !== null)) continue;
        expect(box?.height ?? 0, (await button.textContent()) ?? "").toBeGreaterThanOrEqual(44);
      }
      const dialogue = await onScreen(page, id).boundingBox();
      expect(dialogue?.height ?? 0).toBeGreaterThan(120);
      await bar.getByRole("button", { name: "Approve" }).tap();
    }
    await expect(page.getByRole("heading", { name: "That was the last case of this list" })).toBeVisible();
    await page.getByRole("button", { name: "Undo the last decision" }).tap();
    await expect(onScreen(page, ids[2] ?? "")).toBeVisible();
    await bar.getByRole("button", { name: "Reject" }).tap();
    await bar.getByRole("button", { name: "loop" }).tap();
    await bar.getByRole("button", { name: "Reject now" }).tap();
    await expect
      .poll(async () => (await readCase(request, ids[2] ?? "")).reviews.at(-1)?.reasons)
      .toEqual(["loop"]);
    await context.close();
  });
}
