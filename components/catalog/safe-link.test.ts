import { expect, it } from "vitest";
import { safeLink } from "./safe-link.ts";

it.each([
  ["https://example.org/a", "https://example.org/a"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  [" JavaScript:alert(1)", null],
  ["data:text/html,hello", null],
  ["example.org", null],
  ["", null],
])("%j opens %j", (link, address) => expect(safeLink(link)).toBe(address));
