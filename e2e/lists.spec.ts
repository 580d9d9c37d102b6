import type { Page } from "@playwright/test";
import { expect, test } from "./paddock.ts";

test.use({ startedFor: "lists" });

const COUNT = 240;
const categories = ["Books", "Health", "Weather"];
const name = (place: number): string => `Service ${String(place).padStart(3, "0")}`;
const apis = JSON.stringify({
  count: COUNT,
  entries: Array.from({ length: COUNT }, (_, place) => ({
    API: name(place),
    Description: place % 10 === 0 ? "Tides and winds" : "Nothing in particular",
    Auth: "",
    HTTPS: true,
    Cors: "unknown",
    Link: `https://list.example/${place}`,
    Category: categories[Math.floor((place * categories.length) / COUNT)],
  })),
});

const selection = (page: Page) => page.getByRole("region", { name: "Selection" });
const box = (page: Page, place: number) => page.getByRole("checkbox", { name: `Select ${name(place)}` });
const filters = (page: Page) => page.getByRole("complementary", { name: "Filters" });

test("every list has the same keys, selection, address and way back from a failure", async ({
  page,
  request,
}) => {
  const sent = await request.post("/api/v1/imports", {
    data: Buffer.from(apis),
    headers: { "content-type": "application/json" },
  });
  expect(sent.ok()).toBe(true);
  await page.goto("/apis");
  await expect(page.getByText(name(0), { exact: true })).toBeVisible();

  await test.step("what it is narrowed to is its address, and survives a reload", async () => {
    await page.getByRole("searchbox").fill("tides");
    await expect(page).toHaveURL(/q=tides/);
    await filters(page)
      .getByRole("checkbox", { name: /Weather/ })
      .check();
    await expect(page).toHaveURL(/category=Weather/);
    await page.reload();
    await expect(page.getByRole("searchbox")).toHaveValue("tides");
    await expect(page.getByRole("main").getByText("8 of 240")).toBeVisible();
    await page.getByRole("list", { name: "Filters" }).getByRole("button", { name: "Clear category" }).click();
    await expect(page.getByRole("main").getByText("24 of 240")).toBeVisible();
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect(page).toHaveURL(/\/apis$/);
    await expect(page.getByRole("searchbox")).toHaveValue("");
  });

  await test.step("rows are selected by keys, in a stretch, or all that match, and another filter drops them", async () => {
    await expect(page.getByText(name(0), { exact: true })).toBeVisible();
    for (const key of ["j", "j", "x"]) await page.keyboard.press(key);
    await expect(selection(page)).toContainText("1 selected");
    await expect(box(page, 1)).toBeChecked();
    await box(page, 4).click({ modifiers: ["Shift"] });
    await expect(selection(page)).toContainText("4 selected");
    await page.keyboard.press("Shift+A");
    await expect(selection(page)).toContainText("All 240 that match");
    await page.keyboard.press("b");
    await expect(page.getByRole("dialog").getByRole("radio", { name: /All that match/ })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await filters(page).getByRole("checkbox", { name: /Books/ }).check();
    await expect(page.getByRole("main").getByText("80 of 240")).toBeVisible();
    await expect(selection(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Clear all" }).click();
  });

  await test.step("the pages behind come as one scrolls, and a failing one can be asked for again", async () => {
    const list = page.getByRole("region", { name: "APIs" });
    await page.route("**/api/v1/apis?*cursor=*", (route) => route.abort());
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const failed = list.getByRole("alert");
    await expect(failed).toBeVisible();
    await page.unroute("**/api/v1/apis?*cursor=*");
    await list.getByRole("button", { name: "Show more" }).click();
    await expect(failed).toHaveCount(0);
    await expect(async () => {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await expect(page.getByText(name(COUNT - 1), { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  await test.step("a list that cannot be read says so, and is read again", async () => {
    await page.route("**/api/v1/apis?*", (route) => route.abort());
    await page.getByRole("searchbox").fill("winds");
    await expect(page.getByText("The APIs could not be read")).toBeVisible();
    await page.unroute("**/api/v1/apis?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText(name(10), { exact: true })).toBeVisible();
  });

  await test.step("nothing that fits is told apart from nothing at all", async () => {
    await page.getByRole("searchbox").fill("no such service");
    await expect(page.getByRole("heading", { name: "No API matches" })).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect(page.getByText(name(0), { exact: true })).toBeVisible();
    await page.goto("/tools");
    await expect(page.getByRole("heading", { name: "No tools yet" })).toBeVisible();
  });

  await test.step("the same keys go through runs and the audit log", async () => {
    const started = await request.post("/api/v1/runs", {
      data: { kind: "build-tools", apis: { perCategory: 1 } },
    });
    expect(started.ok(), await started.text()).toBe(true);
    await page.goto("/runs");
    await expect(page.getByRole("list", { name: "Runs" }).getByRole("listitem")).toHaveCount(1);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}/);
    await page.goto("/settings/audit");
    const newest = page.getByRole("list", { name: "Audit log" }).getByRole("listitem").first();
    await expect(newest).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(newest.getByRole("button", { name: /All of this/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(newest.getByRole("button", { name: /All of this/ })).toBeHidden();
  });
});
