import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { expect, letIn, setUpOwner, test } from "./team.ts";

async function expectNoViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  expect(found, what).toEqual([]);
}

test("two people talk about a case, find it in the inbox, and the log holds it", async ({
  page,
  browser,
  started,
}) => {
  test.setTimeout(300_000);
  const imported = await page.request.post("/api/v1/imports", { data: [generateTool("comments", 0, 3)] });
  expect(imported.ok()).toBe(true);
  await setUpOwner(page, started);
  const guest = await letIn(page, browser, started.address, { name: "Rita Reviewer", role: "reviewer" });
  await page.goto("/cases");
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string() })).min(1) })
    .parse(await (await page.request.get("/api/v1/cases?limit=1")).json());
  const address = `/cases/${items[0]?.id}`;
  const dialogue = page.getByRole("list", { name: "Dialogue" });
  const panel = page.getByRole("tabpanel", { name: /^Comments/ });

  await test.step("a comment on a step, by keyboard alone, names somebody", async () => {
    await page.goto(address);
    await expect(dialogue).toBeVisible();
    await page.keyboard.press("Shift+C");
    await expect(panel.getByText("On: step 1")).toBeVisible();
    await page.keyboard.type("@ri");
    await expect(panel.getByRole("option", { name: /Rita Reviewer/ })).toBeVisible();
    await expectNoViolations(page, "names to choose from");
    await page.keyboard.press("Enter");
    await page.keyboard.type("is <b>this</b> the right call?");
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByText("@Rita Reviewer is <b>this</b> the right call?")).toBeVisible();
    await expect(page.getByRole("tab", { name: "Comments 1" })).toBeVisible();
    await expect(dialogue.getByRole("button", { name: "1 open comment on step 1" })).toBeVisible();
  });

  await test.step("a comment on a piece of the instruction", async () => {
    await panel.getByRole("textbox", { name: "Comment" }).blur();
    await dialogue.locator('[data-comment-part="instruction"]').selectText();
    await page.keyboard.press("Shift+C");
    await expect(panel.getByText("On: instruction")).toBeVisible();
    await expect(panel.getByRole("region", { name: "New comment" }).locator("blockquote")).not.toBeEmpty();
    await page.keyboard.type("Too long.");
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByRole("article", { name: "Comments on Instruction" })).toContainText("Too long.");
    await expectNoViolations(page, "a case with comments");
  });

  await test.step("the reviewer is told, goes there, answers and resolves", async () => {
    await guest.goto("/");
    await expect(guest.getByRole("link", { name: "Inbox 1 unread" })).toBeVisible();
    await guest.keyboard.press("g");
    await guest.keyboard.press("i");
    await expect(guest.getByText("Olga Owner mentions you")).toBeVisible();
    await expectNoViolations(guest, "the inbox");
    await guest.keyboard.press("j");
    await guest.keyboard.press("Enter");
    const thread = guest.getByRole("article", { name: "Comments on Step 1" });
    await expect(thread).toBeVisible();
    await expect(guest.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
    await thread.getByRole("button", { name: "Reply" }).click();
    await guest.keyboard.type("It is.");
    await guest.keyboard.press("Control+Enter");
    await expect(thread.getByText("It is.")).toBeVisible();
    await thread.getByRole("button", { name: "Resolve" }).click();
    await expect(thread.getByText("resolved by Rita Reviewer")).toBeVisible();
    await expect(guest.getByRole("tab", { name: "Comments 1" })).toBeVisible();
  });

  await test.step("the owner finds the answer, and the case by what is open", async () => {
    await page.goto("/inbox");
    await expect(page.getByText("Rita Reviewer replied")).toBeVisible();
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
    await page.goto("/cases?openComments=yes");
    await expect(page.getByRole("button", { name: "Clear open comments", exact: true })).toBeVisible();
    const open: unknown = await (await page.request.get("/api/v1/cases?openComments=yes")).json();
    expect(open).toMatchObject({ items: [{ id: items[0]?.id }] });
  });

  await test.step("the audit log says who did what, and is not for reviewers", async () => {
    await page.goto("/settings/audit?action=comment.added");
    const log = page.getByRole("list", { name: "Audit log" });
    await expect(log.getByRole("listitem")).toHaveCount(3);
    await expect(log).toContainText("Rita Reviewer commented on a case");
    await log.getByText("Rita Reviewer").click();
    await expectNoViolations(page, "the audit log");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    expect((await download).suggestedFilename()).toMatch(/^paddock-audit-.*\.csv$/);
    await guest.goto("/settings/audit");
    await expect(guest.getByText("Only owners and curators may do this; you are a reviewer.")).toBeVisible();
    expect((await guest.request.get("/api/v1/audit")).status()).toBe(403);
  });
});
