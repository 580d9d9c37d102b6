import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { catalogue, catalogueSize } from "./catalogue.ts";
import { expect, test } from "./paddock.ts";

const ExportedTools = z.array(
  z.looseObject({
    Name: z.string(),
    Documentation: z.string(),
    Instances: z.array(z.looseObject({ input: z.string(), intermediate_steps: z.array(z.unknown()) })),
  }),
);

/** The run that was just started, followed on its page until it has ended well. */
async function watchRun(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/runs\/[0-9a-f-]+/);
  await expect(page.getByText("succeeded", { exact: true }).first()).toBeVisible({ timeout: 90_000 });
}

test.describe.configure({ mode: "serial" });
test.use({ startedFor: "newcomer" });

test("a newcomer comes from a list of APIs to an exported data set of reviewed cases", async ({
  page,
  paddock,
}) => {
  test.setTimeout(300_000);
  await page.goto(paddock.address);

  await test.step("starts empty, and is told what to do first", async () => {
    await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What to do next" })).toBeVisible();
  });

  await test.step("imports the catalogue", async () => {
    await page.getByRole("navigation").getByRole("link", { name: /APIs/ }).click();
    await page
      .getByRole("button", { name: /Import/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "apis.json", mimeType: "application/json", buffer: Buffer.from(catalogue) });
    await expect(dialog.getByText(new RegExp(`\\b${catalogueSize}\\b`)).first()).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("Harbour Tides")).toBeVisible();
  });

  await test.step("builds tools for five APIs", async () => {
    await page.keyboard.press("Escape");
    for (let row = 0; row < 5; row += 1) {
      await page.keyboard.press("j");
      await page.keyboard.press("x");
    }
    await expect(page.getByText("5 selected")).toBeVisible();
    await page.getByRole("button", { name: "Build 5 tools…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Build 5 tools" }).click();
    await watchRun(page);
  });

  await test.step("writes instructions for them", async () => {
    await page.getByRole("navigation").getByRole("link", { name: /Tools/ }).click();
    await page.getByRole("button", { name: /Write instructions/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Instructions per tool").fill("4");
    await dialog.getByRole("button", { name: "Write 20 instructions" }).click();
    await watchRun(page);
  });

  await test.step("simulates, and watches the run", async () => {
    await page.getByRole("navigation").getByRole("link", { name: /Tools/ }).click();
    await page.getByRole("button", { name: /Simulate/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Simulate" }).click();
    await watchRun(page);
    await expect(page.getByRole("term").filter({ hasText: "of 20 cases" })).toBeAttached();
  });

  await test.step("filters the cases", async () => {
    await page.getByRole("navigation").getByRole("link", { name: /Cases/ }).click();
    await expect(page.getByRole("heading", { name: "Cases" })).toBeVisible();
    await page
      .getByRole("complementary", { name: "Filters" })
      .getByRole("checkbox", { name: /Pending/ })
      .click();
    await expect(page).toHaveURL(/decision=pending/);
    await expect(page).toHaveURL(/decision=pending/);
  });

  await test.step("approves three, rejects two with reasons, undoes one, by keyboard", async () => {
    await page.getByRole("button", { name: /Review these/ }).click();
    await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();
    const instruction = page.getByRole("region", { name: "Case", exact: true }).locator("[dir=auto]").first();
    for (let approved = 0; approved < 3; approved += 1) {
      const before = await instruction.innerText();
      await page.keyboard.press("a");
      // The same key decides again only on what is there to be seen.
      await expect(instruction).not.toHaveText(before);
    }
    for (const digit of ["1", "4"]) {
      const before = page.url();
      await page.keyboard.press("r");
      await page.keyboard.press(digit);
      const reasons = page.getByRole("list", { name: "Reasons" });
      await expect(reasons.getByRole("button", { pressed: true })).toHaveCount(1);
      await page.keyboard.press("Enter");
      await expect(page).not.toHaveURL(before);
    }
    await expect.poll(async () => decisions(page)).toEqual({ approved: 3, rejected: 2 });
    await page.keyboard.press("u");
    await expect.poll(async () => decisions(page)).toEqual({ approved: 3, rejected: 1 });
  });

  await test.step("exports the approved ones, and reads the file back", async () => {
    await page.goto(`${paddock.address}/cases?decision=approved`);
    await page.getByRole("button", { name: "Export…" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "Export 3 cases" }).click();
    const download = await downloading;
    const text = await readFile(await download.path(), "utf8");
    const tools = ExportedTools.parse(JSON.parse(text));
    expect(tools.flatMap((tool) => tool.Instances)).toHaveLength(3);
    for (const tool of tools) expect(JSON.parse(tool.Documentation)).toHaveProperty("openapi");

    await page.getByRole("navigation").getByRole("link", { name: /APIs/ }).click();
    await page
      .getByRole("button", { name: /Import/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "export.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(dialog.getByText(/cases/i).first()).toBeVisible();
  });
});

async function decisions(page: Page): Promise<{ approved: number; rejected: number }> {
  const response = await page.request.get("/api/v1/overview");
  const { cases } = z
    .object({ cases: z.object({ approved: z.number(), rejected: z.number() }) })
    .parse(await response.json());
  return { approved: cases.approved, rejected: cases.rejected };
}
