import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown.tsx";

const shown = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

describe("Markdown", () => {
  it.each([
    ["a heading stands below the page's", "# Colours", "<h3"],
    ["a list", "- red\n- blue", "<ul"],
    ["a numbered list from where it starts", "3. red\n4. blue", 'start="3"'],
    ["stress", "**always** look", "<strong"],
    ["code", "call `getKite`", "<code"],
    ["a link to the web", "[site](https://kites.example)", 'href="https://kites.example"'],
    ["a link into Paddock", "[cases](/cases?q=kite)", 'href="/cases?q=kite"'],
  ])("%s", (_words, text, markup) => expect(shown(text)).toContain(markup));

  it.each([
    ["an element", "<img src=x onerror=alert(1)>"],
    ["a script", "<script>alert(1)</script>"],
    ["an element in a line", "look <b onclick=alert(1)>here</b>"],
  ])("%s is shown as text", (_words, text) => {
    expect(shown(text)).not.toMatch(/<(img|script|b)\b/);
    expect(shown(text)).toContain("&lt;");
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](//elsewhere.example)",
    "![x](data:text/html,1)",
    "[x](jAvAsCrIpT:alert(1))",
  ])("%s leads nowhere", (text) => {
    expect(shown(text)).not.toContain("href");
    expect(shown(text)).toContain("x");
  });
});
