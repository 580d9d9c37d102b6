import type { Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** Every title that the window has from now on, as it comes. @returns a function that tells them */
async function watchTitles(page: Page): Promise<() => Promise<string[]>> {
  const watched = await page.evaluateHandle(() => {
    const titles: string[] = [];
    const note = (): void => {
      if (titles.at(-1) !== document.title) titles.push(document.title);
    };
    note();
    new MutationObserver(note).observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return titles;
  });
  return () => watched.jsonValue();
}

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });

test("whoever goes from page to page is told where they are: title, heading, focus", async ({
  page,
  request,
}) => {
  const tool = generateTool("going about", 0, 3);
  const name = String(tool["Name"]);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: name } });
  const { items } = pageOf(CaseRow).parse(await answer.json());
  await page.goto("/");
  await expect(page).toHaveTitle("Overview · Paddock");
  const titles = await watchTitles(page);
  const menu = page.getByRole("navigation", { name: "Main" });

  await test.step("by the menu", async () => {
    for (const place of ["APIs", "Tools", "Runs", "Prompts", "Settings"]) {
      await menu.getByRole("link", { name: new RegExp(`^${place}`) }).click();
      await expect(heading(page)).toHaveText(place);
      await expect(heading(page)).toBeFocused();
      await expect(page).toHaveTitle(`${place} · Paddock`);
    }
  });
  await test.step("by keys and by links, to a case and to the next one", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle("Cases · Paddock");
    await page
      .getByRole("link", { name: items[0]?.instruction ?? "" })
      .first()
      .click();
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${name} · Case · Paddock`);
    // Pressing one button again and again must not lose it.
    const next = page.getByRole("button", { name: "Next" });
    await next.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(items[1]?.id ?? "nowhere"));
    await expect(next).toBeFocused();
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveTitle("Cases · Paddock");
    await expect(heading(page)).toBeFocused();
  });
  const seen = await titles();
  expect(seen.length).toBeGreaterThan(6);
  expect(seen.filter((title) => !title.endsWith("Paddock") || title === "Paddock")).toEqual([]);
});

test("an address that leads nowhere says so, and leads on or back", async ({ page }) => {
  await page.goto("/runs");
  for (const [address, says] of [
    ["/nothing-there", "There is no such page"],
    ["/cases/00000000-0000-4000-8000-000000000000", "There is no such case"],
  ] as const) {
    await page.goto(address);
    await expect(heading(page)).toHaveText(says);
    await expect(page).toHaveTitle(new RegExp(says));
  }
  await page.getByRole("button", { name: "Back" }).click();
  await expect(heading(page)).toHaveText("There is no such page");
  await page.getByRole("link", { name: "Go to the overview" }).click();
  await expect(heading(page)).toHaveText("Overview");
  await expect(heading(page)).toBeFocused();
});
