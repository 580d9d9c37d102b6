import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { BranchList } from "#lib/branches/schemas.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { kiteDocument, makeStep } from "#lib/cases/testing/case-fixtures.ts";
import { pageOf } from "#lib/http/page.ts";
import { PreferencePage } from "#lib/preferences/schemas.ts";
import { expect, test } from "./paddock.ts";

const INSTRUCTION = "Find me a red kite for a light wind.";

const instance = (output: string, calls: [string, string][]): object => ({
  input: INSTRUCTION,
  output,
  "Final Thought": "I know enough.",
  intermediate_steps: calls.map(([action, input]) => [
    [action, input, ` I look.\nAction: ${action}\nAction Input: ${input}`],
    makeStep(action).observation,
  ]),
});

/** A tool with two cases of one instruction, whose first call is the same. */
function kiteShop(name: string): object {
  return {
    Name: name,
    Description: "Kites by colour and wind.",
    Link: "https://kites.example",
    Category: "Sports & Fitness",
    Documentation: JSON.stringify(kiteDocument),
    NLDocumentation: "searchKites: Find kites by colour.\ngetKite: One kite.",
    Function_Description: { searchKites: "Find kites by colour.", getKite: "One kite.", components: "" },
    Function_Projection: { searchKites: ["/kites", "get"], getKite: ["/kites/{id}", "get"] },
    Instructions: [INSTRUCTION],
    Instances: [
      instance("The Skylark is a red kite.", [
        ["searchKites", '{"colour": "red"}'],
        ["getKite", '{"id": 7}'],
      ]),
      instance("There is no red kite.", [["searchKites", '{"colour": "red"}']]),
    ],
  };
}

async function importCases(request: APIRequestContext, name: string): Promise<CaseRow[]> {
  expect((await request.post("/api/v1/imports", { data: [kiteShop(name)] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: name } });
  return pageOf(CaseRow).parse(await answer.json()).items;
}

async function preferencesOf(request: APIRequestContext, id: string): Promise<PreferencePage["items"]> {
  const answer = await request.get("/api/v1/preferences", { params: { case: id }, maxRetries: 3 });
  return PreferencePage.parse(await answer.json()).items;
}

/** Light and dark, wide and on a phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("a case is played again from a step, compared, the better one chosen, taken back, adopted and exported", async ({
  page,
  request,
}) => {
  const cases = await importCases(request, "Branch Shop");
  const id = cases.find(({ stepCount }) => stepCount === 2)?.id ?? "";
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();

  await test.step("by keyboard, from the second step on", async () => {
    await page.keyboard.press("2");
    await page.keyboard.press("b");
    const dialog = page.getByRole("dialog", { name: "Simulate again" });
    await expect(dialog.getByRole("combobox", { name: "From" })).toHaveText("Step 2: getKite");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Start 1 branch" }).click();
    const pane = page.getByRole("tabpanel", { name: "Branches" });
    await expect(pane.getByRole("heading", { name: "Branch 1" })).toBeVisible();
    await expect(pane.getByText("complete", { exact: true })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    const { items } = BranchList.parse(await (await request.get(`/api/v1/cases/${id}/branches`)).json());
    expect(items).toMatchObject([{ number: 1, status: "complete", givenSteps: 1, baseRevision: 0 }]);
  });

  await test.step("side by side, and the better one kept", async () => {
    await page.getByRole("link", { name: "Compare branch 1 with the case" }).click();
    await expect(page.getByRole("heading", { name: "Compare" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Side A" })).toContainText("revision 0");
    await expect(page.getByRole("region", { name: "Side B" })).toContainText("branch 1");
    await expectAccessible(page);
    await page.getByRole("textbox", { name: "Why it is better" }).fill("It looked once more.");
    await page.getByRole("button", { name: /B is better/ }).click();
    await expect(page.getByText("You chose B: It looked once more.")).toBeVisible();
    expect(await preferencesOf(request, id)).toMatchObject([
      { chosen: { caseId: id, branch: 1 }, rejected: { caseId: id, revision: 0 }, isBlind: false },
    ]);
  });

  await test.step("taken back and chosen anew, by keyboard", async () => {
    await page.getByRole("region", { name: "Compared" }).focus();
    await page.keyboard.press("u");
    await expect(page.getByRole("button", { name: /A is better/ })).toBeVisible();
    expect(await preferencesOf(request, id)).toEqual([]);
    await page.getByRole("region", { name: "Compared" }).focus();
    await page.keyboard.press("2");
    await expect(page.getByText(/^You chose B/)).toBeVisible();
  });

  await test.step("exported as a pair", async () => {
    await page.getByRole("link", { name: "All pairs" }).click();
    await expect(page.getByRole("list", { name: "Pairs" }).getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export pairs" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^paddock-preferences-.*\.jsonl$/);
    const [line, ...others] = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\n");
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? "")).toMatchObject({
      prompt: [{ role: "user", content: INSTRUCTION }, { tool_calls: [{}] }, { role: "tool" }],
      tools: [{ function: { name: "searchKites" } }, { function: { name: "getKite" } }],
    });
  });

  await test.step("and made the case's current revision", async () => {
    await page.goto(`/compare?cases=${id}@0,${id}.1`);
    await page.getByRole("button", { name: "Make it the case" }).click();
    await expect(page.getByText("The case is now as in branch 1: revision 1", { exact: true })).toBeVisible();
    const now = CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`, { maxRetries: 3 })).json());
    expect(now).toMatchObject({ revision: 1, decision: "pending" });
  });
});

test("two cases of one instruction are compared blind, from the list", async ({ page, request }) => {
  const ids = (await importCases(request, "Blind Shop")).map(({ id }) => id);
  await page.goto("/cases?tool=Blind%20Shop");
  const boxes = page.getByRole("checkbox", { name: /^Select/ });
  await expect(page.getByRole("row")).not.toHaveCount(0);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  expect(await boxes.count()).toBeGreaterThan(0);
  await page.getByRole("link", { name: /^Compare/ }).click();
  await expect(page.getByRole("region", { name: "Side A" })).toContainText("revision 0");
  await page.getByRole("button", { name: "Hide the models" }).click();
  await expect(page.getByText("model hidden until you have chosen")).toHaveCount(2);
  await expect(page).toHaveURL(/blind=\d+/);
  await expectAccessible(page);
  await page.getByRole("region", { name: "Compared" }).focus();
  await page.keyboard.press("1");
  await expect(page.getByText("You chose A without knowing the models")).toBeVisible();
  await expect(page.getByText("model hidden until you have chosen")).toHaveCount(0);
  const kept = await preferencesOf(request, ids[0] ?? "");
  expect(kept).toMatchObject([{ isBlind: true, chosen: { revision: 0 }, rejected: { revision: 0 } }]);
  expect(new Set([kept[0]?.chosen.caseId, kept[0]?.rejected.caseId])).toEqual(new Set(ids));
});

test("an address that names no case says what it wants", async ({ page }) => {
  await page.goto("/compare?cases=nonsense");
  await expect(page.getByText(/Name one case or two/)).toBeVisible();
  await expectAccessible(page);
});
