import { describe, expect, test } from "vitest";
import { readMarkdownList } from "./read-markdown-list.ts";

const header = "API | Description | Auth | HTTPS | CORS |\n|:---|:---|:---|:---|:---|";
const read = (...rows: string[]) => readMarkdownList(["### Kites", header, ...rows].join("\n"));
const entry = {
  name: "A",
  description: "d",
  link: "https://a.example",
  category: "Kites",
  auth: "",
  https: true,
  cors: "yes",
};

describe("one row", () => {
  test.each<[string, string, object]>([
    ["plain", "| [A](https://a.example) | d | No | Yes | Yes |", {}],
    ["without its outer pipes", "[A](https://a.example) | d | No | Yes | Yes", {}],
    ["with an empty column more", "| [A](https://a.example) | d | No | Yes | Yes | | |", {}],
    ["a key in code", "| [A](https://a.example) | d | `apiKey` | Yes | Yes |", { auth: "apiKey" }],
    [
      "no HTTPS, CORS unknown",
      "| [A](https://a.example) | d | No | No | Unknown |",
      { https: false, cors: "unknown" },
    ],
    ["columns missing", "| [A](https://a.example) | d |", { https: null, cors: "unknown" }],
    [
      "a bracketed link with a space",
      "| [A](https://a.example/x_(y) ) | d | No | Yes | Yes |",
      { link: "https://a.example/x_(y)" },
    ],
    [
      "pipes that are text",
      "| [A](https://a.example) | a \\| b `c | d` | No | Yes | Yes |",
      { description: "a | b `c | d`" },
    ],
    [
      "one backtick is no code",
      "| [A](https://a.example) | it`s | No | Yes | Yes |",
      { description: "it`s" },
    ],
    [
      "markup and other scripts",
      "| [Ключ <b>](https://a.example) | 東京 | No | Yes | Yes |",
      { name: "Ключ <b>", description: "東京" },
    ],
  ])("%s", (_, row, expected) => {
    const list = read(row);
    expect(list.rejected).toEqual([]);
    expect(list.entries).toEqual([{ at: "line 4", entry: { ...entry, ...expected } }]);
  });

  test.each<[string, string, string]>([
    ["no link", "| A | d | No | Yes | Yes |", "no-link"],
    ["no name", "| [](https://a.example) | d | No | Yes | Yes |", "no-link"],
    ["a link that never ends", "| [A](https://a.example | d | No | Yes | Yes |", "no-link"],
  ])("%s is left out and named by its line", (_, row, code) => {
    const list = read(row, "| [B](https://b.example) | d | No | Yes | Yes |");
    expect(list.rejected).toMatchObject([{ at: "line 4", code }]);
    expect(list.entries).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ["an odd link", "| [A](a.example) | d | No | Yes | Yes |", "odd-link"],
    ["a filled column more", "| [A](https://a.example) | d | No | Yes | Yes | [try](x) |", "extra-column"],
    ["HTTPS of another word", "| [A](https://a.example) | d | No | Perhaps | Yes |", "odd-https"],
  ])("%s is kept and remarked on", (_, row, code) => {
    const list = read(row);
    expect(list.remarks).toMatchObject([{ at: "line 4", code }]);
    expect(list.entries).toHaveLength(1);
  });
});

test("headings are categories; tables of other things, prose with pipes and rules are passed over", () => {
  const text = `# Title\n[Index](#x) | more\n## Other\n| Name | Value |\n|---|---|\n| [no](https://api.example) | 1 |\n\n### One ###\r\n${header}\n| [A](https://a.example) | d | No | Yes | Yes |\n### Two\n${header}\n|---|---|\n| [B](https://b.example) | d | No | Yes | Yes |`;
  expect(readMarkdownList(text).entries.map(({ entry: { name, category } }) => [name, category])).toEqual([
    ["A", "One"],
    ["B", "Two"],
  ]);
});

test("the row of a short table comes after the full one of the same API", () => {
  const text = `## Sponsors\nAPI | Description |\n|---|---|\n| [A](https://a.example) | short |\n### Kites\n${header}\n| [A](https://a.example) | full | No | Yes | Yes |`;
  expect(readMarkdownList(text).entries.map(({ entry: { description } }) => description)).toEqual([
    "full",
    "short",
  ]);
});
