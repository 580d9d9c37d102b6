import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLabels } from "./find-labels.ts";
import { parseAssistantText } from "./parse-assistant-text.ts";
import { renderAssistantText } from "./render-assistant-text.ts";

const call = (text: string) => {
  const turn = parseAssistantText(text);
  if (turn.kind !== "call") throw new Error(`not a call but ${JSON.stringify(turn)}`);
  return [turn.thought, turn.action, turn.actionInput];
};

describe("a call", () => {
  it.each([
    [
      "training style",
      'Thought: Look it up.\nAction: find\nAction Input: {"q": "owl"}',
      ["Look it up.", "find", '{"q": "owl"}'],
    ],
    [
      "test style",
      'ASSISTANT Thought: Look it up.\nASSISTANT Action: find\nASSISTANT Action Input: {"q": 1}',
      ["Look it up.", "find", '{"q": 1}'],
    ],
    ["no thought", 'Action: find\nAction Input: {"q": 1}', [null, "find", '{"q": 1}']],
    [
      "thought without its label",
      "I search first.\nAction: find\nAction Input: {}",
      ["I search first.", "find", "{}"],
    ],
    [
      "thought over several lines",
      "Thought: One.\nTwo.\nAction: find\nAction Input: {}",
      ["One.\nTwo.", "find", "{}"],
    ],
    [
      "JSON over several lines",
      'Thought: t\nAction: find\nAction Input: {\n  "q": "a",\n  "n": [1, 2]\n}',
      ["t", "find", '{\n  "q": "a",\n  "n": [1, 2]\n}'],
    ],
    ["input in a fence", 'Action: find\nAction Input:\n```json\n{"q": 1}\n```\n', [null, "find", '{"q": 1}']],
    [
      "all in a fence",
      '```\nThought: t\nAction: find\nAction Input: {"q": 1}\n```',
      ["t", "find", '{"q": 1}'],
    ],
    [
      "Markdown labels",
      '**Thought:** t\n**Action:** `find`\n**Action Input:** {"q": 1}',
      ["t", "find", '{"q": 1}'],
    ],
    [
      "chatter after the JSON",
      'Action: find\nAction Input: {"q": 1} and then I wait.',
      [null, "find", '{"q": 1}'],
    ],
    ["called like a function", 'Thought: t\nAction: find({"q": 1})', ["t", "find", '{"q": 1}']],
    ["called without anything", "Thought: t\nAction: find()", ["t", "find", "{}"]],
    ["no input", "Thought: t\nAction: find", ["t", "find", "{}"]],
    ["a name in quotes with a full stop", 'Action: "find".\nAction Input: {}', [null, "find", "{}"]],
    [
      "a brace inside a string",
      'Action: find\nAction Input: {"q": "} \\" {"}',
      [null, "find", '{"q": "} \\" {"}'],
    ],
    [
      "a label inside a string",
      'Action: find\nAction Input: {"q": "Action: x"}',
      [null, "find", '{"q": "Action: x"}'],
    ],
    ["broken JSON is kept as it is", "Action: find\nAction Input: {'q': 1", [null, "find", "{'q': 1"]],
    ["lower case labels", "thought: t\naction: find\naction input: {}", ["t", "find", "{}"]],
    ["Windows line ends", "Thought: t\r\nAction: find\r\nAction Input: {}\r\n", ["t", "find", "{}"]],
    ["a name that JavaScript has", "Action: __proto__\nAction Input: {}", [null, "__proto__", "{}"]],
  ])("%s", (_, text, parts) => {
    expect(call(text)).toEqual(parts);
  });

  it("cuts observations and further actions that the model made up", () => {
    const used = 'Thought: t\nAction: find\nAction Input: {"q": 1}';
    const turn = parseAssistantText(
      `${used}\nObservation: Status Code: 200.\nThought: u\nAction: get\nAction Input: {}\nFinal Answer: x`,
    );
    expect(turn).toEqual({
      kind: "call",
      thought: "t",
      action: "find",
      actionInput: '{"q": 1}',
      rawText: used,
    });
  });

  it("keeps only the first of several actions, broken input included", () => {
    const turn = parseAssistantText("Action: find\nAction Input: {q: 1}\nAction: get\nAction Input: {}");
    expect(turn).toMatchObject({
      action: "find",
      actionInput: "{q: 1}",
      rawText: "Action: find\nAction Input: {q: 1}",
    });
  });
});

describe("a final answer", () => {
  it.each([
    ["training style", "Thought: done\nFinal Answer: It is 5.", "done", "It is 5."],
    ["test style", "ASSISTANT Thought: done\nASSISTANT Response: It is 5.", "done", "It is 5."],
    ["several lines", "Final Answer: One\n- two\n- three", null, "One\n- two\n- three"],
    [
      "before an action that follows it",
      "Thought: done\nFinal Answer: x\nAction: find\nAction Input: {}",
      "done",
      "x",
    ],
    ["in a fence", "```\nThought: t\nFinal Answer: x\n```", "t", "x"],
  ])("%s", (_, text, thought, answer) => {
    expect(parseAssistantText(text)).toMatchObject({ kind: "final", thought, answer });
  });
});

describe("an answer that is none", () => {
  it.each([
    [""],
    ["The weather is fine."],
    ["Thought: hm"],
    ["Final Answer:  "],
    ["Action: \nAction Input: {}"],
    ["Observation: 5"],
    ['{"action": "find"}'],
  ])("%j", (text) => expect(parseAssistantText(text).kind).toBe("unreadable"));
});

const plain = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 80 })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/[\r`]/.test(text) && findLabels(text).length === 0);
const thought = fc.option(
  plain.filter((text) => !/^(assistant\s*:?)$/i.test(text)),
  { nil: null },
);
const style = fc.constantFrom("training" as const, "test" as const);

describe("properties", () => {
  it("reads back what was rendered", () => {
    const action = fc.stringMatching(/^[A-Za-z_][\w-]{0,30}$/);
    const input = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value));
    const turn = fc.oneof(
      fc.record({ kind: fc.constant("call" as const), thought, action, actionInput: input }),
      fc.record({ kind: fc.constant("final" as const), thought, answer: plain }),
    );
    fc.assert(
      fc.property(turn, style, (parts, how) => {
        expect(parseAssistantText(renderAssistantText(parts, how))).toMatchObject(parts);
      }),
    );
  });

  it("never throws, and what it keeps is the beginning of the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Thought:",
        "\nAction: f",
        "\nAction Input: {",
        "}",
        "\nFinal Answer:",
        "```",
        "\nObservation:",
        '"',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("").replaceAll("\r", "");
        expect(text.startsWith(parseAssistantText(text).rawText)).toBe(true);
      }),
    );
  });
});
