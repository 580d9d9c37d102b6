import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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
  { name: "prompts", path: () => "/prompts" },
  { name: "a prompt", path: () => "/prompts/assistant" },
  { name: "settings", path: () => "/settings" },
  { name: "audit log", path: () => "/settings/audit" },
  { name: "inbox", path: () => "/inbox" },
  { name: "people", path: () => "/settings/people" },
  { name: "the set-up of accounts", path: () => "/setup" },
];
type Ids = { tool: string; run: string; case: string };

async function expectNoViolations(page: Page, path: string, what: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
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
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    if ((await firstId(page, "apis")) === "") {
      for (const one of pages.filter(({ path }) => path.length === 0)) {
        await expectNoViolations(
          page,
          paddock.address + one.path({ tool: "", run: "", case: "" }),
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
    }
    const ids = {
      tool: await firstId(page, "tools"),
      run: await firstId(page, "runs"),
      case: await firstId(page, "cases"),
    };
    for (const one of pages)
      await expectNoViolations(page, paddock.address + one.path(ids), `${one.name}, full`);
  });
}
