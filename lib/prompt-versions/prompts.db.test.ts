import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { currentVersion } from "./current-version.ts";
import { editPrompt } from "./edit-prompt.ts";
import { getPrompt } from "./get-prompt.ts";
import { listPrompts } from "./list-prompts.ts";
import { loadPinnedPrompts } from "./load-pinned-prompts.ts";
import { pinPrompts } from "./pin-prompts.ts";
import { previewPrompt } from "./preview-prompt.ts";
import type { PromptVersionRow } from "./schemas.ts";

const test = useTestDatabase();

/** The built-in text with a sentence more. */
const withSentence = (sentence: string): PromptVersionRow["messages"] =>
  assistantPrompt.template.map(({ role, content }, index) => ({
    role,
    content: index === 0 ? `${content}\n- ${sentence}` : content,
  }));

const versionOf = async (): Promise<number> => (await getPrompt(test.ctx, "assistant")).version;

describe("prompt versions", () => {
  it("are built in until somebody edits, and each edit is one more", async () => {
    const before = (await listPrompts(test.ctx)).find(({ name }) => name === "assistant");
    expect(before).toMatchObject({ version: 1, source: "built-in", agent: "assistant" });
    await editPrompt(test.ctx, "assistant", {
      version: 1,
      messages: withSentence("Be brief."),
      reason: "shorter",
    });
    const edited = await getPrompt(test.ctx, "assistant");
    expect(edited).toMatchObject({ version: 2, source: "edited" });
    expect(edited.versions).toMatchObject([
      { version: 2, source: "edited", reason: "shorter" },
      { version: 1, source: "built-in" },
    ]);
    expect(edited.versions[1]?.messages).toEqual(assistantPrompt.template);
    expect(
      await test.db.auditEvent.count({ where: { action: "prompt.edited", subjectId: "assistant" } }),
    ).toBe(1);
  });

  it("refuse a text without a required slot, saying where", async () => {
    const version = await versionOf();
    const messages = withSentence("Be kind.").map(({ role, content }) => ({
      role,
      content: content.replace("{{instruction}}", "{{instrction}}"),
    }));
    const refused = await editPrompt(test.ctx, "assistant", { version, messages, reason: "" }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: "bad-input" });
    expect((refused as AppError).problems[0]).toMatchObject({
      code: "unknown-slot",
      at: expect.stringMatching(/^\/messages\/1, line \d+, column 1$/),
    });
    expect(await versionOf()).toBe(version);
  });

  it("let only one of two edits of the same version through, and lose nothing of the other", async () => {
    const version = await versionOf();
    const edits = ["Be calm.", "Be quick."].map((sentence) =>
      editPrompt(test.ctx, "assistant", { version, messages: withSentence(sentence), reason: sentence }),
    );
    const settled = await Promise.allSettled(edits);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = settled.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", details: { version: version + 1 } });
    expect(await versionOf()).toBe(version + 1);
  });

  it("stay with who is pinned to them, and are the same ones twice", async () => {
    const pins = await pinPrompts(test.ctx);
    expect(pins).toMatchObject({ assistant: await versionOf(), user: 1, executor: 1 });
    const before = await loadPinnedPrompts(test.db, pins);
    await editPrompt(test.ctx, "assistant", {
      version: pins["assistant"] ?? 0,
      messages: withSentence("Later."),
      reason: "",
    });
    expect(await loadPinnedPrompts(test.db, pins)).toEqual(before);
    expect(before["assistant"]?.messages[0]?.content).not.toContain("Later.");
    expect(await pinPrompts(test.ctx, pins)).toEqual(pins);
    await expect(pinPrompts(test.ctx, { assistant: 99 })).rejects.toMatchObject({ code: "bad-input" });
    await expect(pinPrompts(test.ctx, { nobody: 1 })).rejects.toMatchObject({ code: "bad-input" });
  });

  it("are never changed or deleted", async () => {
    await expect(test.db.promptVersion.deleteMany({})).rejects.toThrow(/never changed/);
  });

  it("are previewed with a tool's values, wrong ones with their problems", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 1);
    const messages = withSentence("Be brief.");
    const shown = await previewPrompt(test.ctx, "assistant", { messages, toolId });
    expect(shown).toMatchObject({ toolName: "Village Library", problems: [] });
    expect(shown.messages[1]?.content).toContain("searchBooks");
    expect(shown.messages[1]?.content).toContain("<instruction>\nWhich books");
    const wrong = await previewPrompt(test.ctx, "assistant", { messages: messages.slice(0, 1), toolId });
    expect(wrong.problems).toMatchObject([{ code: "other-roles" }]);
    await expect(previewPrompt(test.ctx, "nobody", { messages })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the version that new runs start with", () => {
  const row = (version: number, source: "built-in" | "edited", text: string): PromptVersionRow => ({
    version,
    source,
    reason: "",
    actorId: "x",
    createdAt: "2026-01-01T00:00:00.000Z",
    messages: [{ role: "system", content: text }],
  });
  const code = { version: 1, template: [{ role: "system" as const, content: "new" }] };

  it.each([
    ["nothing is stored", [], 1, "new", false],
    ["this release's text is stored", [row(1, "built-in", "new")], 1, "new", true],
    ["a release brings another text", [row(1, "built-in", "old")], 2, "new", false],
    [
      "an edit stands over an older release's text",
      [row(1, "built-in", "old"), row(2, "edited", "mine")],
      2,
      "mine",
      true,
    ],
  ])("where %s", (_, stored, version, text, isStored) => {
    const current = currentVersion(code, stored);
    expect(current.isStored).toBe(isStored);
    expect(current.row).toMatchObject({ version, messages: [{ content: text }] });
  });
});
