import { expect, test } from "./paddock.ts";

test("a prompt can be changed, previewed, compared by word and rolled back", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("link", { name: "One round of the assistant", exact: true }).click();
  await expect(page.getByText("version 1, built in")).toBeVisible();
  const rules = page.getByLabel("1. Rules (system)");
  const builtIn = await rules.inputValue();

  await test.step("a text without a required slot is refused, with the place", async () => {
    const question = page.getByLabel("2. Question (user)");
    const text = await question.inputValue();
    await question.fill(text.replace("{{instruction}}", "{{instrction}}"));
    await page.getByRole("button", { name: "Save as version 2" }).click();
    await expect(page.getByText(/line \d+, column 1 There is no slot "instrction"/)).toBeVisible();
    await page.getByRole("button", { name: "Throw away" }).click();
    await expect(question).toHaveValue(text);
  });

  await test.step("a changed text is previewed before it is saved", async () => {
    await rules.fill(builtIn.replace("one call at a time", "a single call at a time"));
    await page.getByLabel("What changed (kept with the version)").fill("plainer words");
    await page.getByRole("tab", { name: "Preview" }).click();
    await expect(page.getByRole("region", { name: "message 1", exact: true })).toContainText("a single call");
    await page.getByRole("tab", { name: /Text/ }).click();
    await page.getByRole("button", { name: "Save as version 2" }).click();
    await expect(page.getByText("version 2, edited")).toBeVisible();
  });

  await test.step("versions are compared by word", async () => {
    await page.getByRole("tab", { name: /Versions/ }).click();
    const compared = page.getByRole("region", { name: "message 1, compared" });
    await expect(compared.getByRole("deletion")).toHaveText(["one"]);
    await expect(compared.getByRole("insertion")).toHaveText(["a single"]);
    await expect(page.getByText("plainer words")).toBeVisible();
  });

  await test.step("going back makes a new version of the old text", async () => {
    await page.getByLabel("Version", { exact: true }).click();
    await page.getByRole("option", { name: "Version 1, built in" }).click();
    await page.getByRole("button", { name: "Roll back to version 1" }).click();
    await expect(page.getByText("version 3, edited")).toBeVisible();
    await page.getByRole("tab", { name: "Text" }).click();
    await expect(rules).toHaveValue(builtIn);
  });
});

test("a price list can be updated by a file, and a bad one changes nothing", async ({ page }) => {
  await page.goto("/settings");
  const card = page.getByRole("region", { name: "Price list" });
  const choose = async (prices: unknown): Promise<void> => {
    const buffer = Buffer.from(JSON.stringify(prices));
    await card
      .getByLabel("Choose a file…")
      .setInputFiles({ name: "prices.json", mimeType: "application/json", buffer });
  };
  await choose({ "small-1": { promptMicroUsdPerMTok: 150_000, completionMicroUsdPerMTok: 600_000 } });
  await expect(card.getByText("$0.15 in, $0.60 out")).toBeVisible();
  await choose({ "small-1": { promptMicroUsdPerMTok: -1, completionMicroUsdPerMTok: 0 } });
  await expect(card.getByRole("alert")).toContainText("promptMicroUsdPerMTok");
  await expect(card.getByText("$0.15 in, $0.60 out")).toBeVisible();
});
