import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";
import { CaseDetail, CaseRow } from "#lib/cases/schemas.ts";
import { kiteDocument, makeStep } from "#lib/cases/testing/case-fixtures.ts";
import { pageOf } from "#lib/http/page.ts";
import { expect, test } from "./paddock.ts";

/** A tool of two functions with one case, whose first call is wrong. */
function kiteShop(name: string): object {
  const steps = [
    makeStep("searchKites", '{"colour": "green"}'),
    makeStep("getKite", '{"id": 7}'),
    makeStep("getKite", '{"id": 8}'),
  ];
  return {
    Name: name,
    Description: "Kites by colour and wind.",
    Link: "https://kites.example",
    Category: "Sports & Fitness",
    Documentation: JSON.stringify(kiteDocument),
    NLDocumentation: "searchKites: Find kites by colour.\ngetKite: One kite.",
    Function_Description: { searchKites: "Find kites by colour.", getKite: "One kite.", components: "" },
    Function_Projection: { searchKites: ["/kites", "get"], getKite: ["/kites/{id}", "get"] },
    Instructions: ["Find me a red kite for a light wind."],
    Instances: [
      {
        input: "Find me a red kite for a light wind.",
        output: "The Skylark is a red kite.",
        "Final Thought": "I know enough.",
        intermediate_steps: steps.map((step) => [
          [
            step.action,
            step.actionInput,
            ` ${step.thought}\nAction: ${step.action}\nAction Input: ${step.actionInput}`,
          ],
          step.observation,
        ]),
      },
    ],
  };
}

async function importCase(request: APIRequestContext, name: string): Promise<string> {
  expect((await request.post("/api/v1/imports", { data: [kiteShop(name)] })).ok()).toBe(true);
  const answer = await request.get("/api/v1/cases", { params: { tool: name } });
  return pageOf(CaseRow).parse(await answer.json()).items[0]?.id ?? "";
}

async function readCase(request: APIRequestContext, id: string): Promise<CaseDetail> {
  // The server may have closed a connection that nobody used for a while.
  const answer = await request.get(`/api/v1/cases/${id}`, { maxRetries: 3 });
  return CaseDetail.parse(await answer.json());
}

/** Somebody else saves what an edit makes of the case as it is now. */
async function editElsewhere(
  request: APIRequestContext,
  id: string,
  edit: (trajectory: Pick<CaseDetail, "instruction" | "steps" | "finalAnswer" | "finalThought">) => object,
): Promise<void> {
  const { revision, instruction, steps, finalThought, finalAnswer } = await readCase(request, id);
  const trajectory = { error: null, ...edit({ instruction, steps, finalThought, finalAnswer }) };
  const edited = await request.patch(`/api/v1/cases/${id}`, {
    data: { revision, trajectory, reason: "elsewhere" },
  });
  expect(edited.ok()).toBe(true);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole("region", { name: "Decide" })).toBeVisible();
}

test("a wrong call is mended by keyboard, with the schema's help; what is typed survives a reload", async ({
  page,
  request,
}) => {
  const id = await importCase(request, "Kite Shop");
  await open(page, id);
  await page.keyboard.press("1");
  await page.keyboard.press("e");
  const name = page.getByRole("combobox", { name: "Function of step 1" });
  await expect(name).toBeFocused();

  await test.step("a call that is not valid is only a draft", async () => {
    await name.fill("getK");
    await expect(page.getByRole("option", { name: /getKite/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(name).toHaveValue("getKite");
    await expect(
      page.getByText("The call of step 1 is not valid: it stays a draft until it is."),
    ).toBeVisible();
    await expect(page.getByRole("list", { name: "Problems of step 1" })).toContainText("unknown parameter");
    await expect(page.getByRole("button", { name: /Save as revision 1/ })).toBeDisabled();
    await expect(page.getByText("Draft kept")).toBeVisible();
    await page.reload();
    await page.getByRole("button", { name: "Go on with your draft" }).click();
    await expect(name).toHaveValue("getKite");
    expect((await readCase(request, id)).revision).toBe(0);
  });

  await test.step("names and accepted values complete as one types", async () => {
    await name.fill("search");
    await page.keyboard.press("Enter");
    await expect(name).toHaveValue("searchKites");
    await page.keyboard.press("Tab");
    const input = page.getByRole("textbox", { name: "Arguments of step 1" });
    await expect(input).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("{co");
    await expect(page.getByRole("option", { name: /colour/ })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("option", { name: /"red"/ })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(input).toHaveText('{"colour": "red"}');
    await expect(page.getByRole("list", { name: "Problems of step 1" })).toHaveText("");
  });

  await expectAccessible(page);

  await page.getByLabel("Why, in a few words").fill("red, as asked");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved: revision 1", { exact: true })).toBeVisible();
  const saved = await readCase(request, id);
  expect(saved).toMatchObject({ revision: 1, drafts: [] });
  expect(saved.steps[0]).toMatchObject({ action: "searchKites", actionInput: '{"colour": "red"}' });
  expect(saved.findingKinds).not.toContain("not in enum");
});

test("two people mend one revision: what does not touch is merged, of the rest one chooses; revisions are compared and restored", async ({
  page,
  request,
}) => {
  const id = await importCase(request, "Kite Merge");
  await open(page, id);

  await test.step("edits that do not touch are put together", async () => {
    await page.keyboard.press("e");
    await page.getByLabel("Instruction").fill("Find me a blue kite for a light wind.");
    await editElsewhere(request, id, (seen) => ({ ...seen, finalAnswer: "The Skylark it is." }));
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/Owner saved revision 1 meanwhile/)).toBeVisible();
    await expect(page.getByLabel("Final answer")).toHaveValue("The Skylark it is.");
    await expect(page.getByLabel("Instruction")).toHaveValue("Find me a blue kite for a light wind.");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved: revision 2", { exact: true })).toBeVisible();
  });

  await test.step("of what both changed, one chooses; nothing typed is lost", async () => {
    await page.keyboard.press("e");
    await page.getByLabel("Instruction").fill("Mine.");
    await page.getByLabel("Final answer").fill("My answer.");
    await editElsewhere(request, id, (seen) => ({
      ...seen,
      instruction: "Theirs.",
      finalAnswer: "Their answer.",
    }));
    await page.keyboard.press("Control+s");
    const form = page.getByRole("form", { name: "Put two edits together" });
    await expect(form).toBeVisible();
    await expectAccessible(page);
    await form
      .getByRole("group", { name: "Final answer" })
      .getByRole("radio", { name: /Theirs/ })
      .check();
    await form.getByRole("button", { name: "Put together as chosen" }).click();
    await expect(page.getByLabel("Instruction")).toHaveValue("Mine.");
    await expect(page.getByLabel("Final answer")).toHaveValue("Their answer.");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved: revision 4", { exact: true })).toBeVisible();
    expect(await readCase(request, id)).toMatchObject({ instruction: "Mine.", finalAnswer: "Their answer." });
  });

  await test.step("any two revisions are compared by step and word, and an older one is restored", async () => {
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Revisions, compared" });
    await dialog.getByLabel("Before").click();
    await page.getByRole("option", { name: /Revision 0/ }).click();
    const compared = dialog.getByRole("region", { name: "Final answer, compared" });
    await expect(compared.getByRole("insertion").first()).toContainText("Their");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Restore revision 0" }).click();
    await expect(
      page.getByText("Restored as it was in revision 0: revision 5", { exact: true }),
    ).toBeVisible();
    expect((await readCase(request, id)).finalAnswer).toBe("The Skylark is a red kite.");
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect.poll(async () => (await readCase(request, id)).instruction).toBe("Mine.");
  });
});

test("the first bad step is marked, and what is trained on is shown as it is exported", async ({
  page,
  request,
}) => {
  const id = await importCase(request, "Kite Mask");
  await open(page, id);
  await page.keyboard.press("2");
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: "What is wrong with step 2?" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("1");
  await expect(page.getByText("first bad step: invented value")).toBeVisible();
  await expect(page.getByText("not judged")).toHaveCount(2);
  await page.keyboard.press("0");
  await page.keyboard.press("t");
  await expect(page.getByText("trained", { exact: true })).toBeVisible();
  await page.keyboard.press("m");
  const shown = page.getByRole("list", { name: "Spans, as they are exported" }).getByRole("listitem");
  await expect(shown).toHaveCount(8);
  await expect(shown.last()).toContainText("trained");
  await expectAccessible(page);

  const exported = await request.post("/api/v1/exports", {
    data: { format: "toolalpaca-training", filter: { tool: ["Kite Mask"] } },
    maxRetries: 3,
  });
  const [pair] = z.array(z.tuple([z.array(z.string()), z.array(z.boolean())])).parse(await exported.json());
  expect(pair?.[1]).toEqual([false, true, false, false, false, false, false, true]);
  for (const [index, isTrained] of (pair?.[1] ?? []).entries())
    await expect(shown.nth(index)).toContainText(isTrained ? "trained" : "context");

  await test.step("and it is cut there, which can be undone", async () => {
    await page.keyboard.press("2");
    await page.keyboard.press("x");
    await expect(page.getByText("Cut before step 2: revision 1", { exact: true })).toBeVisible();
    await expect.poll(async () => (await readCase(request, id)).stepCount).toBe(1);
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect.poll(async () => (await readCase(request, id)).stepCount).toBe(3);
  });
});
