import { expect, it } from "vitest";
import { safeLink } from "./safe-link.ts";

it.each([
  "https://kites.example/a?b#c",
  "http://kites.example",
  "mailto:ada@kites.example",
  "/cases?q=kite",
  "#top",
])("%s may be followed", (url) => expect(safeLink(url)).toBe(url));

it.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "file:///etc/passwd",
  "kites",
  "",
])("%j may not", (url) => expect(safeLink(url)).toBeNull());
