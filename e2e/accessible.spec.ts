import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { catalogue } from "./catalogue.ts";
import { expect, test } from "./paddock.ts";

const Ids = z.object({ items: z.array(z.object({ id: z.string() })) });

async function firstId(page: Page, list: string): Promise<string> {
  const { items } = Ids.parse(await (await page.request.get(`/api/v1/${list}?limit=1`)).json());
  return items[0]?.id ?? "";
}

async function runToEnd(page: Page, body: unknown): Promise<void> {
  const started = await page.request.post("/api/v1/runs", { data: body });
  const { id } = z.object({ id: z.string() }).parse(await started.json());
  await expect
    .poll(
      async () =>
        z.object({ status: z.string() }).parse(await (await page.request.get(`/api/v1/runs/${id}`)).json())
          .status,
      { timeout: 90_000 },
    )
    .toBe("succeeded");
}

const pages = [
  { name: "overview", path: () => "/" },
  { name: "APIs", path: () => "/apis" },
  { name: "tools", path: () => "/tools" },
  { name: "a tool", path: (id: Ids) => `/tools/${id.tool}` },
  { name: "a tool's answers", path: (id: Ids) => `/tools/${id.tool}?tab=answers` },
  { name: "a tool's connection", path: (id: Ids) => `/tools/${id.tool}?tab=connection` },
  { name: "runs", path: () => "/runs" },
  { name: "a run", path: (id: Ids) => `/runs/${id.run}` },
  { name: "dead letters", path: () => "/runs/dead-letters" },
  { name: "cases", path: () => "/cases" },
  { name: "cases that nothing fits", path: () => "/cases?q=zzqqxx" },
  { name: "the trash", path: () => "/cases?trash=true" },
  { name: "near-duplicates", path: () => "/cases/duplicates" },
  { name: "a case", path: (id: Ids) => `/cases/${id.case}` },
  { name: "a case in focus mode", path: (id: Ids) => `/cases/${id.case}?focus` },
  { name: "comparing", path: () => "/compare" },
  { name: "queues", path: () => "/review" },
  { name: "a new queue", path: () => "/review/new" },
  { name: "a queue", path: (id: Ids) => `/review/${id.queue}` },
  { name: "a case of a queue", path: (id: Ids) => `/review/${id.queue}/next` },
  { name: "inbox", path: () => "/inbox" },
  { name: "prompts", path: () => "/prompts" },
  { name: "a prompt", path: () => "/prompts/assistant" },
  { name: "settings", path: () => "/settings" },
  { name: "people", path: () => "/settings/people" },
  { name: "the audit log", path: () => "/settings/audit" },
  { name: "the set-up of accounts", path: () => "/setup" },
];
type Ids = { tool: string; run: string; case: string; queue: string };

type State = {
  name: string;
  path: (id: Ids) => string;
  open: (page: Page) => Promise<void>;
  /** What shows that it is open. */
  shown: (page: Page) => Locator;
};
const press =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
const click =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole("main").getByRole("button", { name }).first().click();
const dialog = (page: Page): Locator => page.getByRole("dialog");
const list = (): string => "/cases";
const aCase = (id: Ids): string => `/cases/${id.case}`;
const inFocus = (id: Ids): string => `/cases/${id.case}?focus`;

const states: State[] = [
  { name: "keys", path: list, open: press("?"), shown: dialog },
  { name: "export", path: list, open: click(/^Export/), shown: dialog },
  { name: "views", path: list, open: click(/^Views/), shown: dialog },
  { name: "columns", path: list, open: click(/^Columns/), shown: dialog },
  {
    name: "cases selected",
    path: list,
    open: press("Shift+A"),
    shown: (page) => page.getByRole("button", { name: /^Approve/ }),
  },
  { name: "import", path: () => "/apis", open: click(/^Import/), shown: dialog },
  {
    name: "rejecting with a comment",
    path: aCase,
    open: press("r", "2", "c"),
    shown: (page) => page.getByLabel("Comment, sent with the decision"),
  },
  { name: "first bad step", path: aCase, open: press("1", "f"), shown: dialog },
  {
    name: "mending",
    path: aCase,
    open: press("e"),
    shown: (page) => page.getByRole("main").getByRole("textbox"),
  },
  {
    name: "documentation in focus mode",
    path: inFocus,
    open: press("i"),
    shown: (page) => page.getByRole("complementary", { name: "Function" }),
  },
  {
    name: "last decisions in focus mode, while rejecting",
    path: inFocus,
    open: press("w", "k", "h", "r"),
    shown: (page) => page.getByRole("list", { name: "Last decisions" }).getByRole("listitem"),
  },
];

async function expectNoViolations(
  page: Page,
  path: string,
  what: string,
  open: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await open();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found, what).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page is accessible, empty and full, ${colorScheme}`, async ({ page, paddock }) => {
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    if ((await firstId(page, "apis")) === "") {
      for (const one of pages.filter(({ path }) => path.length === 0)) {
        await expectNoViolations(
          page,
          paddock.address + one.path({ tool: "", run: "", case: "", queue: "" }),
          `${one.name}, empty`,
        );
      }
      await page.request.post("/api/v1/imports", {
        data: Buffer.from(catalogue),
        headers: { "content-type": "application/json" },
      });
      await runToEnd(page, { kind: "build-tools", apis: { perCategory: 1 } });
      await runToEnd(page, { kind: "write-instructions", tools: { filter: {} }, perTool: 3 });
      await runToEnd(page, { kind: "simulate", tools: { filter: {} } });
      const made = await page.request.post("/api/v1/queues", {
        data: { name: "Every case", guidelines: "Look at the **first** step." },
      });
      expect(made.ok()).toBe(true);
    }
    const ids = {
      tool: await firstId(page, "tools"),
      run: await firstId(page, "runs"),
      case: await firstId(page, "cases"),
      queue: await firstId(page, "queues"),
    };
    for (const one of pages)
      await expectNoViolations(page, paddock.address + one.path(ids), `${one.name}, full`);
    for (const one of states) {
      await expectNoViolations(page, paddock.address + one.path(ids), one.name, async () => {
        await one.open(page);
        await expect(one.shown(page).first()).toBeVisible();
      });
    }
  });
}
