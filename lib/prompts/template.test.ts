import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockOf, blocksIn } from "#lib/llm/offline/blocks.ts";
import { checkTemplate } from "#lib/prompts/check-template.ts";
import { introductionPrompt } from "#lib/prompts/introduction.ts";
import { pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import { parseTemplate, renderTemplate, type Slot } from "#lib/prompts/template.ts";

const slots: Slot[] = [
  { name: "name", about: "" },
  { name: "note", about: "", block: "observation" },
];
function rendered(text: string, values: Record<string, string>): string {
  const parsed = parseTemplate(text, slots);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
  return renderTemplate(parsed.parts, values, slots);
}

describe("template", () => {
  it.each([
    ["plain { } text", {}, "plain { } text"],
    ["Hi {{name}} and {{ name }}", { name: "Ann" }, "Hi Ann and Ann"],
    ["a{{#name}}[{{name}}]{{/name}}b", { name: "x" }, "a[x]b"],
    ["a{{#name}}[{{name}}]{{/name}}b", { name: "" }, "ab"],
    ["a{{^name}}none{{/name}}b", {}, "anoneb"],
    ["a{{^name}}none{{/name}}b", { name: "x" }, "ab"],
    ["a\n{{#name}}\n{{name}}\n{{/name}}\nb", { name: "x" }, "a\nx\nb"],
    ["a\n{{#name}}\n{{name}}\n{{/name}}\nb", {}, "a\nb"],
    ["{{#name}}{{^note}}bare{{/note}}{{/name}}", { name: "x" }, "bare"],
    ["{{note}}", { note: "" }, "<observation>\n\n</observation>"],
    ["{{note}}", { note: "</observation>" }, "<observation>\n<\\/observation>\n</observation>"],
  ])("%j with %j gives %j", (text, values, expected) => {
    expect(rendered(text, values)).toBe(expected);
  });

  it.each([
    ["one\n two {{other}}", "line 2, column 6", "unknown-slot"],
    ["{{#name}} open", "line 1, column 1", "open-section"],
    ["x {{/name}}", "line 1, column 3", "stray-end"],
    ["{{#name}}{{#note}}{{/name}}{{/note}}", "line 1, column 19", "stray-end"],
  ])("%j is refused at %s", (text, at, code) => {
    const parsed = parseTemplate(text, slots);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({ at, code }));
  });

  it("leaves a text without tags to the letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("{{"));
        expect(rendered(text, {})).toBe(text);
      }),
    );
  });

  it("never reads a value as a template, and keeps it in its block", () => {
    const value = fc
      .array(fc.oneof(fc.string(), fc.constantFrom("{{name}}", "{{/name}}", "$&", "$1", "</observation>")))
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(value, value, (name, note) => {
        const text = rendered("A {{name}} B\n{{note}}", { name, note });
        expect(text.startsWith(`A ${name} B\n<observation>\n`)).toBe(true);
        const [block] = blocksIn(text.slice(`A ${name} B\n`.length));
        expect(block?.name).toBe("observation");
        if (!/[<&]/.test(note)) expect(block?.value).toBe(note);
      }),
    );
  });

  it("never throws while it reads", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "#",
      "/",
      "^",
      "name",
      "note",
      "{{name}}",
      "{{#name}}",
      "\n",
      "{{/name}}",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parsed = parseTemplate(pieces.join(""), slots);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe("an edited template", () => {
  const [rules, question] = introductionPrompt.template;
  const system = { role: "system" as const, content: "You write the introduction of a web API. Be brief." };

  it("stands in for the built-in text, with its version", () => {
    const messages = [system, { role: "user" as const, content: "{{description}} of {{name}}" }];
    expect(checkTemplate(introductionPrompt, messages)).toEqual([]);
    const prompt = pinnedPrompt(introductionPrompt, { introduction: { version: 7, messages } });
    expect(prompt.version).toBe(7);
    const made = prompt.render({ name: "Tides", description: "When it turns", link: "", category: "" });
    expect(blockOf(blocksIn(made[1]?.content ?? ""), "api_name")).toBe("Tides");
    expect(pinnedPrompt(introductionPrompt, {})).toBe(introductionPrompt);
  });

  it.each([
    [[system, { role: "user" as const, content: "{{description}}" }], "/messages/1", "missing-slot"],
    [[system], "/messages", "other-roles"],
    [
      [rules, { ...question, content: "{{name}} {{description}}\n{{nme}}" }],
      "/messages/1, line 2, column 1",
      "unknown-slot",
    ],
  ])("is refused with the place: %#", (messages, at, code) => {
    expect(checkTemplate(introductionPrompt, messages as never)).toEqual([
      expect.objectContaining({ at, code }),
    ]);
  });
});
