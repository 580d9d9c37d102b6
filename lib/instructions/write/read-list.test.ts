import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readList } from "./read-list.ts";

const two = ["Find a jazz bar in Porto.", "Which trains leave Ghent after 9?"];
const [one, other] = two as [string, string];

describe("a list in any shape", () => {
  it.each([
    ["numbered", `1. ${one}\n2. ${other}`],
    ["numbered with brackets", `1) ${one}\n2) ${other}`],
    ["bold numbers", `**1.** ${one}\n**2.** ${other}`],
    ["bullets", `- ${one}\n* ${other}`],
    ["round bullets", `• ${one}\n• ${other}`],
    ["named", `Instruction 1: ${one}\nInstruction 2: ${other}`],
    ["quoted", `1. "${one}"\n2. “${other}”`],
    [
      "with chatter",
      `Sure! Here are two requests:\n\n1. ${one}\n\n2. ${other}\n\nLet me know if you need more!`,
    ],
    ["plain lines", two.join("\n")],
    ["plain lines with chatter", `Here are the requests:\n${two.join("\n")}`],
    ["paragraphs", two.join("\n\n")],
    ["a JSON array", JSON.stringify(two)],
    [
      "a JSON array in a fence with chatter",
      `Sure:\n\`\`\`json\n${JSON.stringify(two, null, 2)}\n\`\`\`\nDone.`,
    ],
    ["a JSON array of objects", JSON.stringify(two.map((instruction) => ({ instruction })))],
    ["in a fence", `\`\`\`\n1. ${one}\n2. ${other}\n\`\`\``],
    ["Windows line ends", `1. ${one}\r\n2. ${other}\r\n`],
    ["an item over two lines", `1. Find a jazz bar\n   in Porto.\n2. ${other}`],
  ])("%s", (_, text) => {
    expect(readList(text)).toEqual(two);
  });

  it.each([
    ["quotes inside stay", '1. Play "Blue" and then "Green"', ['Play "Blue" and then "Green"']],
    [
      "quotes at both ends that are two pairs stay",
      '1. "Blue" is better than "Green"',
      ['"Blue" is better than "Green"'],
    ],
    ["a number at the start of a text stays", "- 3 tickets to Oslo, please", ["3 tickets to Oslo, please"]],
    ["a decimal is no list mark", "1.5 litres of what is left?", ["1.5 litres of what is left?"]],
    ["empty items go", "1.\n2. \n3. Go", ["Go"]],
    ["nothing", "", []],
    ["brackets in a text", "1. What does [sic] mean?", ["What does [sic] mean?"]],
  ])("%s", (_, text, expected) => {
    expect(readList(text)).toEqual(expected);
  });

  it("never throws and gives no empty text", () => {
    const piece = fc.oneof(fc.constantFrom("1. ", "- ", "\n", '"', "[", "]", "{", "```"), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(readList(pieces.join("")).every((text) => text.trim() !== "")).toBe(true);
      }),
    );
  });
});
