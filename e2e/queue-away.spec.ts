import type { APIRequestContext, Page } from "@playwright/test";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { pageOf } from "#lib/http/page.ts";
import { ClaimedPlace, QueueDetail } from "#lib/queues/schemas.ts";
import { z } from "zod";
import { expect, test } from "./paddock.ts";

/** A queue over fresh cases, the oldest first. */
async function makeQueue(request: APIRequestContext, name: string, count: number) {
  const tool = generateTool(name, 0, count);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const filter = { tool: [String(tool["Name"])] };
  const listed = await request.get("/api/v1/cases", { params: { tool: filter.tool[0] ?? "" } });
  expect(listed.ok(), await listed.text()).toBe(true);
  const made = await request.post("/api/v1/queues", { data: { name, filter } });
  expect(made.ok(), await made.text()).toBe(true);
  const ids = pageOf(CaseRow)
    .parse(await listed.json())
    .items.map(({ id }) => id);
  return { id: QueueDetail.parse(await made.json()).id, ids: ids.toSorted() };
}

const readCase = async (request: APIRequestContext, id: string): Promise<CaseDetail> =>
  CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json());
/** What was decided of each case, undone reviews left out. */
const decisionsOf = async (request: APIRequestContext, ids: string[]): Promise<string[][]> => {
  const details = await Promise.all(ids.map((id) => readCase(request, id)));
  return details.map(({ reviews }) => {
    const undone = new Set(reviews.map(({ undoesId }) => undoesId));
    return reviews
      .filter(({ id, undoesId }) => undoesId === null && !undone.has(id))
      .map(({ decision }) => decision);
  });
};
const doneOf = async (request: APIRequestContext, queueId: string): Promise<number> =>
  QueueDetail.parse(await (await request.get(`/api/v1/queues/${queueId}`)).json()).places.done;
const decideBar = (page: Page) => page.getByRole("region", { name: "Decide" });
const instructionShown = (page: Page): Promise<string> =>
  page.getByRole("region", { name: "Case", exact: true }).locator("[dir=auto]").first().innerText();

/** Presses a key, and waits until another case is on screen. */
async function decide(page: Page, key: string): Promise<void> {
  await expect(decideBar(page).getByRole("button", { name: /^Approve/ })).toBeEnabled();
  const before = await instructionShown(page);
  await page.keyboard.press(key);
  await expect.poll(() => instructionShown(page).catch(() => "")).not.toBe(before);
}

test("what one decides in a queue while the server is away arrives once, after the page was closed and opened again", async ({
  page,
  request,
}) => {
  const { id, ids } = await makeQueue(request, "away in a queue", 5);
  await page.goto(`/review/${id}/next`);
  await expect(decideBar(page)).toBeVisible();
  // The first one arrives, but its answer is lost; nothing else comes through.
  let sent = 0;
  await page.route("**/places/*/review", async (route) => {
    sent += 1;
    if (sent === 1) await route.fetch();
    await route.abort();
  });
  await decide(page, "a");
  await decide(page, "w");
  await expect(page.getByText("2 decisions not saved yet")).toBeVisible();
  expect(await decisionsOf(request, ids)).toEqual([["approved"], [], [], [], []]);

  // The tab is closed with both on their way; another page of Paddock sends them.
  const warned: string[] = [];
  page.on("dialog", async (dialog) => {
    warned.push(dialog.type());
    await dialog.accept();
  });
  await page.goto("about:blank");
  expect(warned).toEqual(["beforeunload"]);
  const other = await page.context().newPage();
  await other.goto("/tools");
  await expect.poll(() => decisionsOf(request, ids)).toEqual([["approved"], ["needs-work"], [], [], []]);
  expect(await doneOf(request, id)).toBe(2);

  await test.step("taken back there, on a page that is no queue, its case waits in the queue again", async () => {
    await other.goto(`/cases/${ids[1]}`);
    await expect(decideBar(other)).toBeVisible();
    await other.keyboard.press("u");
    await expect(other.getByText("Taken back: the case is pending again", { exact: true })).toBeVisible();
    await expect.poll(() => doneOf(request, id)).toBe(1);
    await other.goto(`/review/${id}/next`);
    await expect(decideBar(other)).toBeVisible();
    await decide(other, "a");
    await expect.poll(() => decisionsOf(request, ids)).toEqual([["approved"], ["approved"], [], [], []]);
  });
});

test("a decision whose case was given to somebody else meanwhile is not lost: it is on a card, and can be given again", async ({
  page,
  request,
}) => {
  const { id, ids } = await makeQueue(request, "lost in a queue", 2);
  await page.goto(`/review/${id}/next`);
  await expect(decideBar(page)).toBeVisible();
  await page.route("**/places/*/review", (route) => route.abort());
  await page.keyboard.press("c");
  await page.getByLabel("Comment, sent with the decision").fill("Typed with care");
  await page.keyboard.press("Escape");
  await decide(page, "a");
  await expect(page.getByText("1 decision not saved yet")).toBeVisible();

  // Another window of theirs gives everything back; the place is free, and no longer this one's.
  const stored = await page.evaluate(() => Object.values(localStorage).map(String));
  const letters = stored.flatMap((text) => (text.startsWith("{") ? [JSON.parse(text) as unknown] : []));
  const { place } = z
    .object({ given: z.object({ place: ClaimedPlace }) })
    .parse(letters.find((one) => JSON.stringify(one).includes("Typed with care"))).given;
  const released = await request.post(`/api/v1/queues/${id}/release`, {
    data: { places: [{ placeId: place.id, claim: place.claim }] },
  });
  expect(await released.json()).toEqual({ released: 1 });
  await page.unroute("**/places/*/review");
  const card = page.getByRole("region", { name: "A decision that was not saved" });
  await expect(card).toContainText("the case is no longer yours");
  await expect(card).toContainText("Typed with care");
  expect(await decisionsOf(request, ids)).toEqual([[], []]);

  // It is still there after a reload, and the way on goes through the case.
  await page.reload();
  await expect(card).toContainText("Typed with care");
  await card.getByRole("button", { name: "Take it again" }).click();
  await expect(card).toBeHidden();
  await expect(page.getByLabel("Comment, sent with the decision")).toHaveValue("Typed with care");
  await page.getByRole("button", { name: /^Approve/ }).click();
  await expect.poll(() => decisionsOf(request, ids)).toEqual([["approved"], []]);
  expect((await readCase(request, ids[0] ?? "")).reviews[0]?.comment).toBe("Typed with care");
});
