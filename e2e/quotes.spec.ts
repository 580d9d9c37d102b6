import type { Page } from "@playwright/test";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** What the browser marks, by the name of the mark. */
const marks = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

test("what comments quote is marked in the dialogue, and leads to them and back", async ({
  page,
  request,
}) => {
  const tool = generateTool("quotes", 0, 1);
  expect((await request.post("/api/v1/imports", { data: [tool] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: String(tool["Name"]) } });
  const id = pageOf(CaseRow).parse(await answer.json()).items[0]?.id ?? "";
  const read = async (): Promise<CaseDetail> =>
    CaseDetail.parse(await (await request.get(`/api/v1/cases/${id}`)).json());
  const { instruction, steps, finalThought, finalAnswer } = await read();
  const comment = async (start: number, end: number, text: string): Promise<void> => {
    const quote = { start, text: instruction.slice(start, end) };
    const anchor = { place: null, part: "instruction", quote };
    const data = { revision: 0, anchor, text };
    expect((await request.post(`/api/v1/cases/${id}/comments`, { data })).status()).toBe(201);
  };
  await comment(2, 12, "first");
  await comment(8, 18, "second <b>bold</b>");
  await page.goto(`/cases/${id}`);
  const thread = (text: string) => page.getByRole("article").filter({ hasText: text });
  const said = page.locator('[data-comment-part="instruction"]');
  /** Presses a letter of the instruction, by its place. */
  const press = async (place: number): Promise<void> => {
    const at = await said.evaluate((one, nth) => {
      const range = document.createRange();
      const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode() ?? one;
      range.setStart(text, nth);
      range.setEnd(text, nth + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, place);
    await page.mouse.click(at.x, at.y);
  };

  await test.step("both, and what both quote; as text, not as markup", async () => {
    await expect
      .poll(async () => (await marks(page, "comment")).toSorted())
      .toEqual([instruction.slice(2, 12), instruction.slice(8, 18)].toSorted());
    expect(await marks(page, "comment-twice")).toEqual([instruction.slice(8, 12)]);
    expect(await said.innerHTML()).not.toContain("<");
  });
  await test.step("a press opens the thread; where there are two, one after the other", async () => {
    await press(3);
    await expect(thread("first")).toBeFocused();
    expect(await marks(page, "comment-shown")).toEqual([instruction.slice(2, 12)]);
    await press(16);
    await expect(thread("second")).toBeFocused();
    await expect(thread("second")).toContainText("<b>bold</b>");
    await press(10);
    await expect(thread("first")).toBeFocused();
    await press(10);
    await expect(thread("second")).toBeFocused();
  });
  await test.step("by keyboard, and from the thread back to the text", async () => {
    await page.keyboard.press("n");
    await expect(thread("first")).toBeFocused();
    await page.keyboard.press("Shift+N");
    await expect(thread("second")).toBeFocused();
    await page.getByRole("button", { name: instruction.slice(2, 12), exact: true }).press("Enter");
    await expect.poll(() => marks(page, "comment-shown")).toEqual([instruction.slice(2, 12)]);
    await expect(said).toBeInViewport();
  });
  await test.step("what is resolved is marked no more", async () => {
    await thread("second").getByRole("button", { name: "Resolve" }).click();
    await expect.poll(() => marks(page, "comment")).toEqual([instruction.slice(2, 12)]);
    expect(await marks(page, "comment-twice")).toEqual([]);
  });
  await test.step("what was edited away is said to have changed", async () => {
    const trajectory = { instruction: "Something else.", steps, finalThought, finalAnswer, error: null };
    const edited = await request.patch(`/api/v1/cases/${id}`, { data: { revision: 0, trajectory } });
    expect(edited.ok(), await edited.text()).toBe(true);
    await page.reload();
    await expect(said).toHaveText("Something else.");
    // The threads come after the case; their tab may be in the menu, by how wide the others are.
    await expect(async () => {
      await page.keyboard.press("n");
      await expect(thread("first")).toContainText("text has changed", { timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
    expect(await marks(page, "comment")).toEqual([]);
  });
});
