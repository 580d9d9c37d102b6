import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { emailOf, expect, letIn, PASSWORD, setUpOwner, test } from "./team.ts";

const Cases = z.object({ items: z.array(z.object({ id: z.string(), decision: z.string() })) });
const Exported = z.array(
  z.looseObject({ Instances: z.array(z.looseObject({ "Final Thought": z.string() })) }),
);

const decideBar = (page: Page): Locator => page.getByRole("region", { name: "Decide" });
const shownInstruction = (page: Page): Promise<string> =>
  page.getByRole("region", { name: "Case", exact: true }).locator("[dir=auto]").first().innerText();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with Tab until `target` has the focus, as whoever has no mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let count = 0; count < 200 && !(await hasFocus()); count += 1) await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
}

async function activate(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(emailOf(name));
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
}

/** From anywhere to the first case of the only queue. */
async function beginReviewing(page: Page): Promise<void> {
  await press(page, "g", "v");
  await expect(page.getByRole("heading", { name: "Review", exact: true })).toBeVisible();
  await expect(page.getByText("4 for you")).toBeVisible();
  await press(page, "j", "Enter");
  await expect(page.getByRole("heading", { name: "The morning's cases" })).toBeVisible();
  await press(page, "Enter");
  await expect(decideBar(page)).toBeVisible();
}

/** Presses keys that decide. @returns when the decision is stored, and the next case (or the end) is drawn */
async function decide(page: Page, ...keys: string[]): Promise<void> {
  const before = await shownInstruction(page);
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/review"));
  await press(page, ...keys);
  expect((await saved).status()).toBe(201);
  const end = page.getByRole("heading", { name: "Nothing is left for you here" });
  await expect
    .poll(async () => (await end.isVisible()) || (await shownInstruction(page)) !== before)
    .toBe(true);
}

test("a day of two reviewers and a curator, by keyboard alone", async ({ page: owner, browser, started }) => {
  test.setTimeout(300_000);
  const imported = await owner.request.post("/api/v1/imports", { data: [generateTool("day", 0, 4)] });
  expect(imported.ok()).toBe(true);
  await setUpOwner(owner, started);
  const join = (name: string, role: "curator" | "reviewer"): Promise<Page> =>
    letIn(owner, browser, started.address, { name, role });
  const cora = await join("Cora Curator", "curator");
  const rita = await join("Rita Reviewer", "reviewer");
  const sven = await join("Sven Reviewer", "reviewer");

  await test.step("in the morning each signs in", async () => {
    await signIn(cora, "Cora Curator");
    await signIn(rita, "Rita Reviewer");
    await signIn(sven, "Sven Reviewer");
  });

  await test.step("the curator makes a queue where two look at each case", async () => {
    await press(cora, "g", "v");
    await expect(cora.getByRole("heading", { name: "There is no review queue yet" })).toBeVisible();
    await press(cora, "n");
    await tabTo(cora, cora.getByLabel("Name", { exact: true }));
    await cora.keyboard.type("The morning's cases");
    await tabTo(cora, cora.getByRole("combobox", { name: "Reviews of a case" }));
    await press(cora, "Enter");
    const two = cora.getByRole("option", { name: "2" });
    await expect(two).toBeVisible();
    await press(cora, "2");
    await expect(two).toBeFocused();
    await press(cora, "Enter");
    await expect(cora.getByRole("combobox", { name: "Reviews of a case" })).toHaveText("2");
    // They may talk about cases, and see each other's reviews.
    await tabTo(cora, cora.getByRole("checkbox", { name: /^Blind/ }));
    await press(cora, "Space");
    await tabTo(cora, cora.getByLabel("Guidelines", { exact: true }));
    await cora.keyboard.type("# What counts\n\nEvery number stands in an observation.");
    await activate(cora, cora.getByRole("button", { name: "Make the queue" }));
    await expect(cora.getByText("0 of 8")).toBeVisible();
  });

  await test.step("the reviewers read the guidelines and decide; one asks the curator", async () => {
    await beginReviewing(rita);
    await expect(rita.getByRole("heading", { name: "What counts" })).toBeVisible();
    for (let count = 0; count < 4; count += 1) await decide(rita, "a");
    await expect(rita.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();

    await beginReviewing(sven);
    await press(sven, "Shift+C");
    await expect(sven.getByRole("textbox", { name: "Comment" })).toBeFocused();
    await sven.keyboard.type("@cora");
    await expect(sven.getByRole("option", { name: /Cora Curator/ })).toBeVisible();
    await press(sven, "Enter");
    await sven.keyboard.type("is this number there?");
    await press(sven, "Control+Enter");
    await expect(sven.getByText("@Cora Curator is this number there?")).toBeVisible();
    await expect(sven.getByRole("textbox", { name: "Comment" })).not.toBeFocused();
    await decide(sven, "r", "1", "Enter");
    await press(sven, "u");
    await expect(sven.getByRole("button", { name: /invented value/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await decide(sven, "Enter");
    for (let count = 0; count < 3; count += 1) await decide(sven, "a");
    await expect(sven.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  });

  await test.step("the curator answers from the inbox", async () => {
    await press(cora, "g", "i");
    await expect(cora.getByText("Sven Reviewer mentions you")).toBeVisible();
    await press(cora, "j", "Enter");
    const thread = cora.getByRole("article", { name: /^Comments on/ });
    await activate(cora, thread.getByRole("button", { name: "Reply" }));
    await cora.keyboard.type("It is, in the first answer.");
    await press(cora, "Control+Enter");
    await expect(thread.getByText("It is, in the first answer.")).toBeVisible();
    await activate(cora, thread.getByRole("button", { name: "Resolve" }));
    await expect(thread.getByText("resolved by Cora Curator")).toBeVisible();
  });

  await test.step("and settles what the two saw differently", async () => {
    await press(cora, "g", "v");
    await expect(cora.getByText("The morning's cases")).toBeVisible();
    await press(cora, "j", "Enter");
    await expect(cora.getByRole("heading", { name: "The morning's cases" })).toBeVisible();
    const toSettle = cora.getByRole("tab", { name: "To settle 1" });
    for (let count = 0; count < 6 && (await toSettle.getAttribute("aria-selected")) !== "true"; count += 1)
      await press(cora, "]");
    await activate(cora, cora.getByRole("button", { name: "Settle" }));
    await tabTo(cora, cora.getByLabel("Why so"));
    await cora.keyboard.type("The number is in the first answer.");
    await activate(cora, cora.getByRole("button", { name: "Approve" }));
    await expect(cora.getByText("Settled as")).toBeVisible();
  });

  await test.step("in the evening she exports what was approved", async () => {
    await press(cora, "g", "c");
    await expect(cora.getByRole("heading", { name: "Cases" })).toBeVisible();
    await activate(cora, cora.getByRole("button", { name: "Export…" }));
    const downloading = cora.waitForEvent("download");
    await activate(cora, cora.getByRole("dialog").getByRole("button", { name: "Export 4 cases" }));
    const file = await (await downloading).path();
    const tools = Exported.parse(JSON.parse(await readFile(file, "utf8")));
    expect(tools.flatMap(({ Instances }) => Instances)).toHaveLength(4);
  });

  await test.step("and all of it is there for who comes tomorrow", async () => {
    const { items } = Cases.parse(await (await owner.request.get("/api/v1/cases")).json());
    expect(items.map(({ decision }) => decision)).toEqual(["approved", "approved", "approved", "approved"]);
    await press(rita, "g", "i");
    await expect(rita.getByRole("heading", { name: "Inbox" })).toBeVisible();
    await press(sven, "g", "i");
    await expect(sven.getByText("Cora Curator replied")).toBeVisible();
  });
});
