import type { APIRequestContext, CDPSession, Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

async function importCases(request: APIRequestContext, seed: string, count: number) {
  const tool = generateTool(seed, 0, count);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const name = String(tool["Name"]);
  const answer = await request.get("/api/v1/cases", { params: { tool: name, limit: 200 } });
  const ids = pageOf(CaseRow)
    .parse(await answer.json())
    .items.map(({ id }) => id);
  return { ids, search: `?${new URLSearchParams({ tool: name })}` };
}

const decisionOf = async (request: APIRequestContext, id = ""): Promise<string> =>
  CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json()).decision;

type Point = [x: number, y: number];

const at = (type: "touchStart" | "touchMove", [x, y]: Point) => ({ type, touchPoints: [{ x, y }] });

async function move(touch: CDPSession, points: Point[]): Promise<void> {
  for (const point of points) await touch.send("Input.dispatchTouchEvent", at("touchMove", point));
}

const letGo = (touch: CDPSession) =>
  touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });

/** A finger that is put down, goes through points, and is let go. */
async function drag(touch: CDPSession, [first, ...others]: Point[]): Promise<void> {
  if (first) await touch.send("Input.dispatchTouchEvent", at("touchStart", first));
  await move(touch, others);
  await letGo(touch);
}

const line = ([x1, y1]: Point, [x2, y2]: Point): Point[] =>
  Array.from({ length: 9 }, (_, step) => [x1 + ((x2 - x1) * step) / 8, y1 + ((y2 - y1) * step) / 8]);

const onScreen = (page: Page, id = "") => page.locator(`[data-focus-case="${id}"]`);

test("in focus mode, a finger decides: right, left, up; coming back, scrolling and selecting do not", async ({
  browser,
  request,
  baseURL,
}) => {
  const { ids, search } = await importCases(request, "touch", 6);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  const touch = await context.newCDPSession(page);
  await page.goto(`/cases/${ids[0]}${search}&focus`);
  await expect(onScreen(page, ids[0])).toBeVisible();
  await expect(onScreen(page, ids[0]).getByText("Swipe right to approve")).toBeAttached();
  const sign = page.locator("[data-swipe]");

  await test.step("coming back decides nothing", async () => {
    await touch.send("Input.dispatchTouchEvent", at("touchStart", [80, 300]));
    await move(touch, line([80, 300], [330, 310]));
    await expect(sign).toContainText("Let go: approve");
    await move(touch, line([330, 310], [110, 310]));
    await expect(sign).toHaveText("Approve");
    await letGo(touch);
    await expect(sign).toBeHidden();
  });
  await test.step("scrolling decides nothing, askew neither", async () => {
    await onScreen(page, ids[0]).evaluate((one) => one.scrollTo({ top: 0 }));
    await drag(touch, line([200, 400], [300, 250]));
    await drag(touch, line([200, 300], [190, 420]));
    await expect(sign).toBeHidden();
  });
  await test.step("with text selected, nothing is decided", async () => {
    await onScreen(page, ids[0]).locator('[data-comment-part="instruction"]').selectText();
    await drag(touch, line([80, 300], [330, 300]));
    await expect(sign).toBeHidden();
    await page.evaluate(() => window.getSelection()?.removeAllRanges());
  });
  expect(await decisionOf(request, ids[0])).toBe("pending");
  await expect(onScreen(page, ids[0])).toBeVisible();

  await test.step("right approves, left rejects", async () => {
    await drag(touch, line([80, 300], [330, 310]));
    await expect(onScreen(page, ids[1])).toBeVisible();
    await drag(touch, line([330, 300], [80, 290]));
    await expect(onScreen(page, ids[2])).toBeVisible();
    await expect.poll(() => decisionOf(request, ids[0])).toBe("approved");
    await expect.poll(() => decisionOf(request, ids[1])).toBe("rejected");
  });
  await test.step("up from the end: needs work", async () => {
    await onScreen(page, ids[2]).evaluate((one) => one.scrollTo({ top: one.scrollHeight }));
    await drag(touch, line([200, 560], [200, 300]));
    await expect(onScreen(page, ids[3])).toBeVisible();
    await expect.poll(() => decisionOf(request, ids[2])).toBe("needs-work");
  });
  await test.step("what is said of it takes back just that one", async () => {
    const said = page.getByRole("listitem").filter({ hasText: "Rejected" });
    await said.getByRole("button", { name: "Undo" }).tap();
    await expect(onScreen(page, ids[1])).toBeVisible();
    await expect.poll(() => decisionOf(request, ids[1])).toBe("pending");
    expect(await decisionOf(request, ids[2])).toBe("needs-work");
  });
  await context.close();
});
