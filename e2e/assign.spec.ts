import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, letIn, setUpOwner, test } from "./team.ts";

async function expectGood(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

const strip = (page: Page) => page.getByRole("list", { name: "Actions on many cases" });

async function listed(page: Page, query: Record<string, string> = {}): Promise<CaseRow[]> {
  const answer = await page.request.get("/api/v1/cases", { params: query });
  return pageOf(CaseRow).parse(await answer.json()).items;
}

test("a curator gives cases to a reviewer, who finds them by one line in the inbox; checks are taken back", async ({
  page,
  browser,
  started,
}) => {
  test.setTimeout(300_000);
  await setUpOwner(page, started);
  const made = await page.request.post("/api/v1/imports", { data: [generateTool("assigned", 0, 6)] });
  expect(made.ok()).toBe(true);
  const rita = await letIn(page, browser, started.address, { name: "Rita Reviewer", role: "reviewer" });

  await test.step("all that match are assigned, as many as the dialog says", async () => {
    await page.goto("/cases");
    await expect(page.getByRole("group", { name: "Assigned to" })).toHaveCount(0);
    await page.keyboard.press("Shift+A");
    await page.getByRole("button", { name: "Assign…" }).click();
    const dialog = page.getByRole("dialog", { name: "Assign: 6 cases" });
    await expect(dialog.getByRole("button", { name: "Assign 6 cases" })).toBeDisabled();
    await dialog.getByRole("button", { name: "Assign: Rita Reviewer" }).click();
    await expectGood(page, "assign");
    await dialog.getByRole("button", { name: "Assign 6 cases" }).click();
    await expect(strip(page)).toContainText("6 cases assigned to Rita Reviewer");
    await expect(page.getByRole("group", { name: "Assigned to" })).toContainText("Rita Reviewer");
  });

  await test.step("the reviewer has one line for all, and a list of their own", async () => {
    await rita.goto("/inbox");
    const lines = rita.getByRole("list", { name: "Inbox" }).getByRole("listitem");
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText("Olga Owner assigned 6 cases to you");
    await lines.getByRole("link").click();
    await expect(rita).toHaveURL(/\/cases\?assignee=/);
    await expect(rita.getByRole("list", { name: "Filters" })).toContainText("Rita Reviewer");
    await expect(rita.getByRole("navigation", { name: "Main" })).toContainText("Assigned to me6");
    await rita.keyboard.press("Shift+A");
    const bar = rita.getByRole("region", { name: "Selection" });
    await expect(bar.getByRole("button", { name: /^Approve/ })).toBeVisible();
    for (const name of ["Trash…", "Assign…", "Check again…", "Judge…"])
      await expect(bar.getByRole("button", { name })).toHaveCount(0);
    await expectGood(rita, "assigned-to-me");
    await rita.keyboard.press("Escape");
    await rita.keyboard.press("Enter");
    await expect(rita.getByText("assigned to Rita Reviewer")).toBeVisible();
    await rita.keyboard.press("a");
    const approved = async () =>
      (await listed(rita, { decision: "approved" })).map((one) => one.assigneeIds.length);
    await expect.poll(approved).toEqual([1]);
    await rita.setViewportSize({ width: 390, height: 844 });
    await rita.goto("/cases?assignee=me&decision=pending&columns=instruction,assigned");
    await expect(rita.getByRole("list", { name: "Filters" })).toContainText("Rita Reviewer");
    await rita.screenshot({ path: test.info().outputPath("assigned-390.png") });
  });

  await test.step("on the page of a case one person more, and off again", async () => {
    const [row] = await listed(page);
    await page.goto(`/cases/${row?.id}`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Assign…" }).click();
    const dialog = page.getByRole("dialog", { name: "Assign: 1 case" });
    await dialog.getByRole("button", { name: "Assign: Olga Owner" }).click();
    await dialog.getByRole("button", { name: "Take off: Rita Reviewer" }).click();
    await dialog.getByRole("button", { name: "Assign 1 case" }).click();
    const holders = page.getByTitle("Asked to look at this case");
    await expect(holders).toHaveText("assigned to Olga Owner");
    await expectGood(page, "case");
    const own = strip(page).getByRole("listitem").filter({ hasText: "no longer assigned to Rita Reviewer" });
    await own.getByRole("button", { name: "Undo" }).click();
    await expect(holders).toHaveText("assigned to Rita Reviewer");
  });

  await test.step("a selection is checked again and has its findings of before back", async () => {
    const before = (await listed(page)).map(({ id, findingKinds }) => [id, findingKinds]);
    await page.goto("/cases");
    await page.keyboard.press("Shift+A");
    await page.getByRole("button", { name: "Check again…" }).click();
    await page
      .getByRole("dialog", { name: "Check again: 6 cases" })
      .getByRole("button", { name: "Check again 6 cases" })
      .click();
    const done = strip(page).getByRole("listitem").filter({ hasText: "6 cases checked again" });
    await expect(done).toBeVisible();
    await expectGood(page, "checked");
    await done.getByRole("button", { name: "Undo" }).click();
    await expect(strip(page)).toContainText("6 cases with the findings of before");
    expect((await listed(page)).map(({ id, findingKinds }) => [id, findingKinds])).toEqual(before);
  });

  await test.step("verdicts and who wrote the request are filters, with their names in the chips", async () => {
    const [row] = await listed(page);
    const judged = await page.request.post(`/api/v1/cases/${row?.id}/verdicts`, {
      data: { revision: row?.revision, firstBadStep: 0, kind: "loop" },
    });
    expect(judged.ok(), await judged.text()).toBe(true);
    await page.goto("/cases");
    const kinds = page.getByRole("group", { name: "First bad step is" });
    await kinds.getByRole("checkbox", { name: /Loop/ }).check();
    await expect(page.getByRole("list", { name: "Filters" })).toContainText("loop");
    await page
      .getByRole("group", { name: "First bad step", exact: true })
      .getByRole("checkbox", { name: /Step 1/ })
      .check();
    await page
      .getByRole("group", { name: "Left out of training" })
      .getByRole("checkbox", { name: /Yes/ })
      .check();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("1 of 6")).toBeVisible();
    expect(
      (await listed(page, { badStep: "1", badKind: "loop", masked: "yes" })).map(({ id }) => id),
    ).toEqual([row?.id]);
    await expectGood(page, "filters");
  });
});
