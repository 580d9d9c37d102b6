import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { expect, letIn, setUpOwner, test, type Started } from "./team.ts";

async function expectNoViolations(page: Page): Promise<void> {
  // A page that one came to by a link gets its title a moment later.
  await expect(page).toHaveTitle(/Paddock/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function post(page: Page, path: string, data: unknown): Promise<unknown> {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** An owner and a reviewer, each at a machine of their own. */
async function twoPeople(page: Page, browser: Browser, started: Started): Promise<Page> {
  await post(page, "/imports", [generateTool("queue", 0, 3)]);
  await setUpOwner(page, started);
  return letIn(page, browser, started.address, { name: "Rita Reviewer", role: "reviewer" });
}

/** The case on screen, as its instruction is told. */
const decideBar = (page: Page) => page.getByRole("region", { name: "Decide" });
const shownInstruction = (page: Page): Promise<string> =>
  page.getByRole("region", { name: "Case", exact: true }).locator("[dir=auto]").first().innerText();

/** Presses keys that decide, and waits until the server has the decision. */
async function decide(page: Page, ...keys: string[]): Promise<void> {
  await expect(decideBar(page).getByRole("button", { name: /^Approve/ })).toBeEnabled();
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/review"));
  for (const key of keys) await page.keyboard.press(key);
  expect((await saved).status()).toBe(201);
}

test("two people review one queue by keyboard: nobody waits for the other, and what they see differently is settled", async ({
  page,
  browser,
  started,
}) => {
  test.setTimeout(240_000);
  const guest = await twoPeople(page, browser, started);

  await test.step("the owner makes a queue from the list of cases", async () => {
    await page.goto("/cases?decision=pending");
    await page.getByRole("link", { name: "Queue…" }).click();
    await expect(page).toHaveURL(/\/review\/new\?decision=pending$/);
    await page.reload();
    await expect(page.getByText("3 cases now")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("All three");
    await page.getByRole("combobox", { name: "Reviews of a case" }).click();
    await page.getByRole("option", { name: "2" }).click();
    await page
      .getByLabel("Guidelines", { exact: true })
      .fill("# Look closely\n\n**Every** number is in an answer.");
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Make the queue" }).click();
    await expect(page.getByRole("heading", { name: "All three" })).toBeVisible();
    await expect(page.getByText("0 of 6")).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step("each begins by key, and reads the guidelines beside the first case", async () => {
    await page.keyboard.press("Enter");
    await guest.goto("/review");
    await expect(guest.getByText("3 for you")).toBeVisible();
    await expectNoViolations(guest);
    await guest.keyboard.press("j");
    await guest.keyboard.press("Enter");
    await expect(guest.getByRole("heading", { name: "All three" })).toBeVisible();
    await guest.keyboard.press("Enter");
    for (const one of [page, guest]) {
      await expect(one.getByRole("heading", { name: "Look closely" })).toBeVisible();
      await expect(decideBar(one)).toBeVisible();
    }
    await expectNoViolations(guest);
  });

  await test.step("a decision brings the next case, and can be taken back", async () => {
    const first = await shownInstruction(guest);
    await decide(guest, "r", "1", "Enter");
    await expect.poll(() => shownInstruction(guest)).not.toBe(first);
    await guest.keyboard.press("u");
    await expect.poll(() => shownInstruction(guest)).toBe(first);
    await expect(guest.getByRole("button", { name: /invented value/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await decide(guest, "Enter");
  });

  await test.step("both come to the end, and are told so", async () => {
    for (let count = 0; count < 2; count += 1) await decide(guest, "a");
    for (let count = 0; count < 3; count += 1) await decide(page, "a");
    for (const one of [page, guest])
      await expect(one.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
    await expectNoViolations(guest);
  });

  await test.step("a reviewer sees the disagreement, a curator settles it", async () => {
    await guest.getByRole("link", { name: "See how far it is" }).click();
    await guest.getByRole("tab", { name: "To settle 1" }).click();
    await expect(guest.getByRole("list", { name: "Single reviews" })).toContainText("Olga Owner");
    await expect(guest.getByRole("button", { name: "Settle" })).toHaveCount(0);
    await page.getByRole("link", { name: "See how far it is" }).click();
    await page.getByRole("tab", { name: "To settle 1" }).click();
    await page.getByRole("button", { name: "Settle" }).click();
    await page.getByLabel("Why so").fill("The number is in the second answer.");
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText("Settled as")).toBeVisible();
    const decided = await page.request.get("/api/v1/cases?decision=approved");
    expect(((await decided.json()) as { items: unknown[] }).items).toHaveLength(3);
  });

  await test.step("how far they agree is shown", async () => {
    await page.getByRole("tab", { name: "Agreement" }).click();
    const decisions = page.getByRole("region", { name: "Decisions", exact: true });
    await expect(decisions).toContainText(/(Olga Owner and Rita Reviewer|Rita Reviewer and Olga Owner)/);
    await expect(decisions).toContainText("Krippendorff's α");
    await expectNoViolations(page);
    await page.getByRole("tab", { name: "Progress" }).click();
    await expect(page.getByRole("region", { name: "Progress by person" })).toContainText("Rita Reviewer");
    await expectNoViolations(page);
  });
});

test("a case that one person has on screen is nobody else's", async ({ page, browser, started }) => {
  test.setTimeout(240_000);
  const guest = await twoPeople(page, browser, started);
  const { id } = (await post(page, "/queues", { name: "One each" })) as { id: string };
  await page.goto(`/review/${id}/next`);
  await expect(decideBar(page)).toBeVisible();

  await test.step("three cases are with the first: the second waits", async () => {
    await guest.goto(`/review/${id}/next`);
    await expect(guest.getByRole("heading", { name: "3 cases in other hands" })).toBeVisible();
    await expectNoViolations(guest);
  });

  await test.step("whoever leaves gives back what they did not decide", async () => {
    await decide(page, "a");
    await page.getByRole("link", { name: "One each" }).click();
    await expect(decideBar(guest)).toBeVisible({ timeout: 30_000 });
    await decide(guest, "a");
    await decide(guest, "w");
    await expect(guest.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
    const cases = await page.request.get("/api/v1/cases?decision=pending");
    expect(((await cases.json()) as { items: unknown[] }).items).toEqual([]);
  });
});
