import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";
import { CaseRow, StalePage } from "#lib/cases/schemas.ts";
import { kiteDocument, makeStep } from "#lib/cases/testing/case-fixtures.ts";
import { ClusterPage } from "#lib/duplicates/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

type Asked = { instruction: string; colour: string; answer: string };

/** A tool of two functions, with a case for each request. */
function kiteShop(name: string, asked: Asked[]): object {
  return {
    Name: name,
    Description: "Kites by colour and wind.",
    Link: "https://kites.example",
    Category: "Sports & Fitness",
    Documentation: JSON.stringify(kiteDocument),
    NLDocumentation: "searchKites: Find kites by colour.\ngetKite: One kite.",
    Function_Description: { searchKites: "Find kites by colour.", getKite: "One kite.", components: "" },
    Function_Projection: { searchKites: ["/kites", "get"], getKite: ["/kites/{id}", "get"] },
    Instructions: asked.map(({ instruction }) => instruction),
    Instances: asked.map(({ instruction, colour, answer }) => {
      const step = makeStep("searchKites", JSON.stringify({ colour }));
      return {
        input: instruction,
        output: answer,
        "Final Thought": "I know enough.",
        intermediate_steps: [
          [
            [
              step.action,
              step.actionInput,
              ` ${step.thought}\nAction: ${step.action}\nAction Input: ${step.actionInput}`,
            ],
            step.observation,
          ],
        ],
      };
    }),
  };
}

async function importShop(request: APIRequestContext, name: string, asked: Asked[]): Promise<CaseRow[]> {
  expect((await request.post("/api/v1/imports", { data: [kiteShop(name, asked)] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: name } });
  const { items } = pageOf(CaseRow).parse(await answer.json());
  expect(items).toHaveLength(asked.length);
  return items;
}

async function checkCases(request: APIRequestContext, toolId: string): Promise<void> {
  const started = await request.post("/api/v1/runs", {
    data: { kind: "check", cases: { filter: { tool: [toolId] } } },
  });
  const { id } = z.object({ id: z.string() }).parse(await started.json());
  const status = async () =>
    z.object({ status: z.string() }).parse(await (await request.get(`/api/v1/runs/${id}`)).json()).status;
  await expect.poll(status, { timeout: 60_000 }).toBe("succeeded");
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [scroll, client] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(client ?? 0);
}

test("of near-duplicates one is kept by keyboard, and that is taken back", async ({ page, request }) => {
  const instruction = "Please find me a red kite with two long lines that flies well in a very light wind";
  const [first] = await importShop(request, "Kite Twins", [
    { instruction, colour: "red", answer: "The Skylark." },
    { instruction: `${instruction}!`, colour: "red", answer: "The Skylark is a red kite for a light wind." },
    { instruction: `${instruction}.`, colour: "red", answer: "The Skylark, or so." },
  ]);
  const toolId = first?.toolId ?? "";
  await checkCases(request, toolId);
  const sizes = async () => {
    const answer = await request.get("/api/v1/duplicates", { params: { tool: toolId }, maxRetries: 3 });
    return ClusterPage.parse(await answer.json()).items.map(({ size, openSize }) => [size, openSize]);
  };
  expect(await sizes()).toEqual([[3, 3]]);

  await page.goto("/cases");
  await page.getByRole("link", { name: "Duplicates" }).click();
  await expect(page.getByRole("list", { name: "Clusters" })).toContainText("3 cases");
  const kept = page.getByRole("article", { name: "Case 1" });
  await expect(kept).toBeVisible();
  await page.keyboard.press("1");
  await expect(kept.getByRole("radio")).toBeChecked();
  const second = page.getByRole("article", { name: "Case 2" });
  const compared = second.getByRole("region", { name: "Final answer of case 2, compared" });
  // Which of the three was compared first, and so stands first, is chance.
  const marks = compared.getByRole("insertion").or(compared.getByRole("deletion"));
  await expect(marks.first()).toBeVisible();
  await expect(page.getByText(/suggested/)).toContainText("longest answer");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath(`clusters-${colorScheme}.png`) });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("list", { name: "Clusters" })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("clusters-390.png") });
  await page.getByRole("list", { name: "Clusters" }).getByRole("button").first().click();
  await expect(kept).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath("cluster-390.png") });
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.keyboard.press("t");
  await expect(page.getByRole("status").filter({ hasText: "2 cases put into the trash" })).toBeVisible();
  await expect.poll(sizes).toEqual([]);
  await page.keyboard.press("z");
  await expect(
    page.getByRole("status").filter({ hasText: "2 cases no longer put into the trash" }),
  ).toBeVisible();
  await expect.poll(sizes).toEqual([[3, 3]]);

  await page.goto("/cases/duplicates");
  await expect(kept).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("status").filter({ hasText: "2 cases rejected" })).toBeVisible();
  await expect(page.getByText("Nothing to choose from")).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "2 cases rejected" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect.poll(sizes).toEqual([[3, 3]]);
});

test("cases of a tool that was edited are listed with what broke, and accepted or not", async ({
  page,
  request,
}) => {
  const [first] = await importShop(request, "Kite Changes", [
    { instruction: "Find me a red kite for the beach.", colour: "red", answer: "The Skylark." },
    { instruction: "Which blue kites fly in a storm?", colour: "blue", answer: "None of them." },
  ]);
  const toolId = first?.toolId ?? "";
  await checkCases(request, toolId);
  const document = structuredClone(kiteDocument);
  const [colour] = document.paths["/kites"].get.parameters;
  if (colour) colour.schema.enum = ["blue", "green"];
  const edited = await request.patch(`/api/v1/tools/${toolId}`, {
    data: { version: 1, documentationText: JSON.stringify(document), reason: "no red ones left" },
  });
  expect(edited.ok()).toBe(true);
  const stale = async () =>
    StalePage.parse(
      await (await request.get(`/api/v1/tools/${toolId}/stale-cases`, { maxRetries: 3 })).json(),
    ).counts;

  await page.goto(`/tools/${toolId}`);
  const notice = page.getByRole("status").filter({ hasText: "2 cases were made with an older version." });
  await expect(notice).toContainText("Held against version 2: 1 broke, 1 passed.");
  await page.getByRole("button", { name: "Show them" }).click();
  const list = page.getByRole("list", { name: "Stale cases" });
  await expect(list.getByRole("listitem").filter({ hasText: "red kite for the beach" })).toContainText(
    "Found nowStep 1: not in enum",
  );
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath(`stale-${colorScheme}.png`) });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: test.info().outputPath("stale-390.png") });
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole("combobox", { name: "Which stale cases" }).click();
  await page.getByRole("option", { name: "Passed (1)" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Accept all 1…" }).click();
  const dialog = page.getByRole("dialog", { name: "Accept: 1 case" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Accept 1 case" }).click();
  const said = "1 case accepted for the newest version";
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
  expect(await stale()).toEqual({ passed: 0, broke: 1, unchecked: 0 });
  await page.getByRole("listitem").filter({ hasText: said }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(stale).toEqual({ passed: 1, broke: 1, unchecked: 0 });

  await page.getByRole("button", { name: /^Check all 1 again/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Check again 1 case" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 case checked again" })).toBeVisible();
});
