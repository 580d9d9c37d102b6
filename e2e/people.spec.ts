import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { z } from "zod";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { makeDataDir, removeDataDir, startPaddock } from "./start-paddock.ts";
import { expect, test } from "./team.ts";

const OWNER = { name: "Olga Owner", email: "olga@paddock.test", password: "correct horse battery" };
const REVIEWER = { name: "Rita Reviewer", email: "rita@paddock.test", password: "a password of ours" };

/** Somebody else at another machine. What the browser's policy stops is remembered. */
async function visitor(browser: Browser, address: string, stopped: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  watch(page, stopped);
  return page;
}

function watch(page: Page, stopped: string[]): void {
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) stopped.push(`${page.url()}: ${message.text()}`);
  });
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

const statusOf = async (page: Page, path: string): Promise<number> =>
  (await page.request.get(`/api/v1${path}`)).status();

test("an owner sets up accounts and invites a reviewer, who may do what a reviewer may and no more", async ({
  page,
  browser,
  started,
}) => {
  test.setTimeout(300_000);
  const stopped: string[] = [];
  watch(page, stopped);

  await test.step("alone, nobody signs in", async () => {
    const made = await page.request.post("/api/v1/imports", { data: [generateTool("people", 0, 3)] });
    expect(made.ok()).toBe(true);
    await page.goto("/settings");
    await page.getByRole("link", { name: "People and keys" }).click();
    await expect(page.getByRole("region", { name: "You work alone" })).toBeVisible();
    await page.getByRole("link", { name: "Set up accounts" }).click();
  });

  await test.step("the set-up wants the code of the terminal", async () => {
    await fillIn(page, {
      Code: "AAAAA-AAAAA",
      Name: OWNER.name,
      "E-mail": OWNER.email,
      Password: OWNER.password,
    });
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(page.getByText("Not the code on the terminal.")).toBeVisible();
    await page.getByLabel("Code").fill(started.setUpCode);
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(page.getByRole("region", { name: "Invitations" })).toBeVisible();
    await expectNoViolations(page);
  });

  const guest = await visitor(browser, started.address, stopped);
  await test.step("whoever is not signed in sees nothing", async () => {
    await guest.goto("/cases?decision=pending");
    await expect(guest.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(await statusOf(guest, "/cases")).toBe(401);
    await expectNoViolations(guest);
  });

  await test.step("the invitation lets the reviewer in, once", async () => {
    const card = page.getByRole("region", { name: "Invitations" });
    await card.getByRole("button", { name: "Make a link" }).click();
    const link = await card.getByRole("status").getByRole("code").innerText();
    await guest.goto(link);
    await expect(guest.getByText("Olga Owner invites you to this Paddock as a reviewer.")).toBeVisible();
    await expectNoViolations(guest);
    await fillIn(guest, { Name: REVIEWER.name, "E-mail": REVIEWER.email, Password: REVIEWER.password });
    await guest.getByRole("button", { name: "Make my account" }).click();
    await expect(guest.getByRole("link", { name: REVIEWER.name })).toBeVisible();
    const other = await visitor(browser, started.address, stopped);
    await other.goto(link);
    await expect(other.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
    await other.context().close();
  });

  await test.step("the reviewer decides, and their name stands beside it", async () => {
    await guest.goto("/cases");
    await guest.getByRole("button", { name: /^Review/ }).click();
    await expect(guest.getByRole("region", { name: "Decide" })).toBeVisible();
    const decided = guest.waitForResponse(
      (answer) => answer.url().endsWith("/reviews") && answer.status() === 201,
    );
    await guest.keyboard.press("a");
    const caseId = z.object({ caseId: z.string() }).parse(await (await decided).json()).caseId;
    await page.goto(`/cases/${caseId}`);
    await page.getByRole("tab", { name: /^Reviews/ }).click();
    await expect(page.getByRole("tabpanel").getByText(REVIEWER.name)).toBeVisible();
  });

  await test.step("and is refused what a reviewer may not do, with the reason", async () => {
    await guest.goto("/apis");
    const importing = guest.getByRole("button", { name: "Import…" });
    await expect(importing).toHaveAttribute("aria-disabled", "true");
    await expect(importing).toHaveAttribute(
      "title",
      "Only owners and curators may do this; you are a reviewer.",
    );
    await importing.focus();
    await guest.keyboard.press("Enter");
    await expect(guest.getByRole("dialog")).toHaveCount(0);
    const refused = await guest.request.post("/api/v1/imports", { data: [generateTool("refused", 0, 1)] });
    expect(refused.status()).toBe(403);
    expect(await refused.json()).toMatchObject({
      code: "forbidden",
      detail: expect.stringContaining("owners and curators"),
    });
    await guest.goto("/settings/people");
    await expect(guest.getByRole("region", { name: "Where you are signed in" })).toContainText("this one");
    await expect(guest.getByRole("region", { name: "Invitations" })).toHaveCount(0);
    await expectNoViolations(guest);
  });

  await test.step("a key does what its role may, until it is revoked", async () => {
    await page.goto("/settings/people");
    const card = page.getByRole("region", { name: "Keys for scripts" });
    await card.getByLabel("Name of the key").fill("nightly export");
    await card.getByRole("button", { name: "Make a key" }).click();
    const key = await card.getByRole("status").getByRole("code").innerText();
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${started.address}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${key}` } });
    expect(await (await ask("/me")).json()).toMatchObject({ role: "reader", isKey: true });
    expect((await ask("/imports", { method: "POST", body: "[]" })).status).toBe(403);
    await card.getByRole("button", { name: "Revoke nightly export" }).click();
    await expect(card.getByText("revoked")).toBeVisible();
    expect((await ask("/me")).status).toBe(401);
  });

  await test.step("another site cannot act through the owner's browser", async () => {
    const foreign = { headers: { origin: "https://elsewhere.example" }, data: {} };
    expect((await page.request.post("/api/v1/account/sessions/end-others", foreign)).status()).toBe(403);
  });

  await test.step("a closed account is out at once, and says so without losing the page", async () => {
    await guest.goto("/cases");
    await expect(guest.getByRole("link", { name: REVIEWER.name })).toBeVisible();
    await page.getByRole("button", { name: `More for ${REVIEWER.name}` }).click();
    await page.getByRole("menuitem", { name: "Close the account" }).click();
    await expect(page.getByRole("region", { name: "People", exact: true }).getByText("closed")).toBeVisible();
    await expect(guest.getByText("You are signed out")).toBeVisible({ timeout: 40_000 });
    await guest.goto("/sign-in");
    await fillIn(guest, { "E-mail": REVIEWER.email, Password: "not the password" });
    await guest.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(guest.getByText("E-mail or password is wrong.")).toBeVisible();
  });

  await test.step("no page has a script that its policy stops", async () => {
    for (const path of [
      "/",
      "/apis",
      "/tools",
      "/prompts",
      "/runs",
      "/cases",
      "/settings",
      "/nothing-there",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    }
    await page.goto("/settings");
    await page.getByLabel("Dark", { exact: true }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(stopped).toEqual([]);
  });
});

test("Paddock does not listen beyond this machine before there are accounts", async () => {
  const dataDir = makeDataDir();
  const start = startPaddock(dataDir, { PADDOCK_HOST: "0.0.0.0" });
  await expect(start).rejects.toThrow(/PADDOCK_HOST is 0\.0\.0\.0, but nobody has an account yet/);
  removeDataDir(dataDir);
});
