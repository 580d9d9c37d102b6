import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** Fresh cases of one made-up tool per seed; newest first. */
async function importCases(request: APIRequestContext, seed: string, count: number): Promise<CaseRow[]> {
  const tool = generateTool(seed, 0, count);
  const imported = await request.post("/api/v1/imports", { data: [tool] });
  expect(imported.ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: String(tool["Name"]), limit: 200 } });
  return pageOf(CaseRow).parse(await answer.json()).items;
}

async function readCase(request: APIRequestContext, id: string): Promise<CaseDetail> {
  return CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json());
}

/** Somebody else mends the final answer: a new revision. */
async function editElsewhere(request: APIRequestContext, id: string): Promise<void> {
  const seen = await readCase(request, id);
  const trajectory = {
    instruction: seen.instruction,
    steps: seen.steps,
    finalThought: seen.finalThought,
    finalAnswer: "Mended by someone else.",
    error: null,
  };
  const edited = await request.patch(`/api/v1/cases/${id}`, {
    data: { revision: seen.revision, trajectory, reason: "clearer" },
  });
  expect(edited.ok()).toBe(true);
}

test("a decision on a revision that is no longer current is refused clearly, and nothing typed is lost", async ({
  page,
  request,
}) => {
  const [first] = await importCases(request, "conflict", 3);
  const id = first?.id ?? "";
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();
  await page.keyboard.press("c");
  await page.getByLabel("Comment, sent with the decision").fill("The number is wrong.");
  await page.keyboard.press("Escape");
  await editElsewhere(request, id);
  await page.keyboard.press("w");

  const refusal = page.getByRole("region", { name: "A decision that was not saved" });
  await expect(refusal.getByRole("heading", { name: "Not saved: someone was first" })).toBeVisible();
  await expect(refusal.getByText("The number is wrong.")).toBeVisible();
  expect((await readCase(request, id)).decision).toBe("pending");

  await refusal.getByRole("button", { name: "Needs work revision 1" }).click();
  await expect(refusal).toBeHidden();
  await expect.poll(async () => (await readCase(request, id)).decision).toBe("needs-work");
  expect((await readCase(request, id)).reviews.at(-1)?.comment ?? "").toBe("The number is wrong.");
});

test("keys pressed before the page is awake wait for it", async ({ page, request }) => {
  const [first] = await importCases(request, "early keys", 2);
  let wake = (): void => undefined;
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto(`/cases/${first?.id ?? ""}`, { waitUntil: "commit" });
  await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();
  await page.keyboard.press("r");
  await page.keyboard.press("2");
  await expect(page.getByRole("list", { name: "Reasons" })).toBeHidden();
  wake();
  const reasons = page.getByRole("list", { name: "Reasons" });
  await expect(reasons.getByRole("button", { pressed: true })).toHaveCount(1);
  expect((await readCase(request, first?.id ?? "")).decision).toBe("pending");
});

test("what the filter shows is what a link shows, and what a bulk decision touches", async ({
  page,
  request,
}) => {
  const cases = await importCases(request, "bulk", 12);
  const tool = cases[0]?.toolName ?? "";
  await page.goto(`/cases?tool=${encodeURIComponent(tool)}&steps=2`);
  const twoSteps = cases.filter((one) => one.stepCount === 2).length;
  expect(twoSteps).toBeGreaterThan(0);
  await expect(page.getByRole("checkbox", { name: /^Select / })).toHaveCount(twoSteps);
  // The list may stand before the page is awake: the key waits for it.
  await page.keyboard.press("Shift+A");
  const approve = page.getByRole("button", { name: /^Approve/ });
  await approve.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: new RegExp(`\\b${twoSteps} cases?`) })).toBeVisible();
  await dialog.getByRole("button", { name: /^Approve/ }).click();
  await expect(dialog).toBeHidden();
  // Actions of specs that this Paddock was shared with may be offered beside it: the newest is first.
  const own = page.getByRole("list", { name: "Actions on many cases" }).getByRole("listitem").first();
  await expect(own).toContainText(new RegExp(`^${twoSteps} cases? approved`));
  const Answer = z.object({ matching: z.number() });
  const approved = async (): Promise<number> => {
    const answer = await request.get("/api/v1/cases/facets", { params: { tool, decision: "approved" } });
    return Answer.parse(await answer.json()).matching;
  };
  expect(await approved()).toBe(twoSteps);
  await own.getByRole("button", { name: "Undo" }).click();
  await expect(own).toContainText("no longer approved");
  expect(await approved()).toBe(0);
});

test("a file that cannot be used says where and why, and the rest of a file is kept", async ({ page }) => {
  await page.goto("/apis");
  await page
    .getByRole("button", { name: /Import/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Import" });
  const choose = (name: string, text: string): Promise<void> =>
    dialog
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  await choose("broken.json", "not json at all");
  await expect(dialog.getByRole("alert")).toContainText("neither JSON nor");
  await choose("empty.json", "[]");
  await expect(dialog.getByRole("alert")).toContainText("The list is empty");
  const entries = [
    {
      API: 'Odd "name" <img src=x onerror=alert(1)>',
      Description: "שלום 你好",
      Link: "https://odd.example",
      Category: "Test Data",
    },
    { Description: "nameless" },
  ];
  await choose("half.json", JSON.stringify(entries));
  await expect(dialog.getByText("/1/API")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText('Odd "name" <img src=x onerror=alert(1)>')).toBeVisible();
});
