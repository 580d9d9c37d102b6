import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { BranchList } from "#lib/branches/schemas.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** Two cases, of which the first was edited, has a comment, and a branch that ended. */
async function makeCases(request: APIRequestContext): Promise<[string, string]> {
  const tool = generateTool("narrow", 0, 2);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: String(tool["Name"]) } });
  const [first, second] = pageOf(CaseRow).parse(await answer.json()).items;
  const id = first?.id ?? "";
  const post = async (path: string, data: unknown): Promise<void> => {
    const done = await request.post(`/api/v1/cases/${id}/${path}`, { data });
    expect(done.ok(), await done.text()).toBe(true);
  };
  const seen = CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json());
  if (seen.revision > 0) return [id, second?.id ?? ""];
  const { steps, finalThought, finalAnswer } = seen;
  const trajectory = { instruction: "Edited.", steps, finalThought, finalAnswer, error: null };
  await request.patch(`/api/v1/cases/${id}`, { data: { revision: 0, trajectory } });
  await post("comments", { revision: 1, text: `Averylongword${"x".repeat(200)} in a comment` });
  await post("branches", { revision: 1, fromStep: 1 });
  await expect
    .poll(async () => {
      const branches = await (await request.get(`/api/v1/cases/${id}/branches`)).json();
      return BranchList.parse(branches).items[0]?.status;
    })
    .toBe("complete");
  return [id, second?.id ?? ""];
}

/** Nothing is wider than the window, and what is named can be pressed. */
async function expectFits(page: Page, what: string, controls: Locator[] = []): Promise<void> {
  const overflow = await page.evaluate(() => {
    const wide = [...document.querySelectorAll("main *")].find(
      (one) =>
        one.getBoundingClientRect().right > window.innerWidth + 1 &&
        one.closest("[aria-hidden=true]") === null &&
        one.checkVisibility() &&
        // What is scrolled in a frame of its own is no matter.
        !hasFrame(one),
    );
    function hasFrame(one: Element): boolean {
      for (let at = one.parentElement; at && at.tagName !== "MAIN"; at = at.parentElement)
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(at).overflowX)) return true;
      return false;
    }
    return {
      page: document.documentElement.scrollWidth - window.innerWidth,
      main: (document.querySelector("main")?.scrollWidth ?? 0) - window.innerWidth,
      wide: wide?.outerHTML.slice(0, 200) ?? null,
    };
  });
  expect(overflow.page, what).toBeLessThanOrEqual(0);
  expect(overflow.main, what).toBeLessThanOrEqual(0);
  expect(overflow.wide, what).toBeNull();
  for (const control of controls) {
    await expect(control.first(), what).toBeInViewport({ ratio: 0.9 });
    const box = await control.first().boundingBox();
    expect(box?.height ?? 0, `${what}: ${String(control)}`).toBeGreaterThanOrEqual(40);
  }
}

for (const width of [390, 720]) {
  test(`at ${width} px every state of a case fits, and its controls can be pressed`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000);
    const [id, other] = await makeCases(request);
    await page.setViewportSize({ width, height: 844 });
    const button = (name: RegExp | string) => page.getByRole("button", { name });
    const sheet = page.getByRole("complementary", { name: "About this case" });
    await page.goto(`/cases/${id}`);
    await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();
    const decisions = [button(/^Approve/), button(/^Reject/), button(/^Needs work/)];
    await expectFits(page, "dialogue", [
      ...decisions,
      button("Next"),
      button("More"),
      button("Open the sheet"),
    ]);
    await expect(sheet.getByRole("tabpanel")).toBeHidden();

    const names = ["Function", "Checks", "Reviews", "Comments", "Training", "Branches", "History"];
    for (const name of names) {
      const tab = sheet.getByRole("tab", { name: new RegExp(`^${name}`) });
      if (await tab.isVisible()) await tab.click();
      else {
        await sheet.getByRole("button", { name: /^More/ }).click();
        await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
      }
      await expect(sheet.getByRole("tabpanel", { name: new RegExp(`^${name}`) })).toBeVisible();
      await expect(tab).toHaveAttribute("aria-selected", "true");
      await expectFits(page, name, [tab, button("Close the sheet"), ...decisions]);
    }
    await button("Close the sheet").click();
    await expect(sheet.getByRole("tabpanel")).toBeHidden();
    // A mark in the dialogue opens it.
    await button("1 open comment on the case").click();
    await expect(sheet.getByRole("tabpanel", { name: /^Comments/ })).toBeVisible();
    await button("Close the sheet").click();

    await button(/^Reject/).click();
    await button(/^Comment /)
      .or(button("Comment"))
      .last()
      .click();
    await expectFits(page, "rejecting with a comment", [button(/^Reject now/)]);
    await page.keyboard.press("Escape");
    // Only what follows the # differs from where one is: the tab opens all the same.
    await page.goto(`/cases/${id}#branches`);
    await sheet.getByRole("button", { name: "Read branch 1" }).click();
    await expect(page.getByRole("dialog", { name: "Branch 1" })).toBeVisible();
    await expectFits(page, "a branch", [button("Close")]);
    await button("Close").click();
    await sheet.getByRole("button", { name: /^Simulate again/ }).click();
    await page.getByText("How it is played").click();
    await expectFits(page, "simulating again", [button(/^Start 1 branch/)]);
    await page.keyboard.press("Escape");
    await page.goto(`/cases/${id}`);
    await page.keyboard.press("d");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectFits(page, "comparing revisions", [button("Close")]);
    await page.keyboard.press("Escape");
    await button(/^Mend/).click();
    await expect(page.getByRole("main").getByRole("textbox").first()).toBeVisible();
    await expectFits(page, "mending");

    for (const [what, address] of [
      ["comparing with a branch", `/compare?cases=${id}@1,${id}.1`],
      ["comparing with another case", `/compare?cases=${id},${other}`],
      ["focus mode", `/cases/${id}?focus`],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("is being fetched");
      await expectFits(page, what);
    }
  });
}

test("at 200 % zoom every page fits", async ({ page, request }) => {
  await makeCases(request);
  await page.setViewportSize({ width: 720, height: 450 });
  for (const address of [
    "/",
    "/apis",
    "/tools",
    "/runs",
    "/runs/dead-letters",
    "/cases",
    "/cases/duplicates",
    "/compare",
    "/review",
    "/review/new",
    "/inbox",
    "/prompts",
    "/prompts/assistant",
    "/settings",
    "/settings/people",
    "/settings/audit",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFits(page, address);
  }
  const tools = pageOf(CaseRow.pick({ id: true })).parse(
    await (await request.get("/api/v1/tools?limit=1")).json(),
  );
  const runs = pageOf(CaseRow.pick({ id: true })).parse(
    await (await request.get("/api/v1/runs?limit=1")).json(),
  );
  for (const address of [`/tools/${tools.items[0]?.id}`, `/runs/${runs.items[0]?.id}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFits(page, address);
  }
});
