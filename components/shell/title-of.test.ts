import { globSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { titleOf } from "./title-of.ts";

const app = path.resolve(import.meta.dirname, "../../app");

it.each(globSync("**/page.tsx", { cwd: app }))("%s has a title", (file) => {
  const address = `/${path.dirname(file).replace(/^\.$/, "")}`;
  const filled = address.replaceAll(/\[\w+\]/g, "0199-id");
  const title = titleOf(filled);
  expect(title).not.toBeNull();
  // Of a page with a fixed address, not the one for any name there.
  if (filled === address && address.split("/").length > 2)
    expect(title).not.toBe(titleOf(`${path.dirname(address)}/other`));
});

it("what is nowhere has none", () => {
  expect(titleOf("/nothing-there")).toBeNull();
  expect(titleOf("/cases/1/2/3")).toBeNull();
  expect(titleOf("/cases/")).toBe("Cases");
});
