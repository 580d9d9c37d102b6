import { expect, it } from "vitest";
import type { Person } from "#lib/auth/schemas.ts";
import { mentionAt } from "./mention-at.ts";

const person = (name: string, given: Partial<Person> = {}): Person => ({
  id: name,
  name,
  role: "reviewer",
  kind: "person",
  isActive: true,
  ...given,
});
const people = [
  person("Anna"),
  person("Anna Berg"),
  person("Ben Brook"),
  person("Gone", { isActive: false }),
  person("Paddock", { kind: "machine" }),
];

it.each([
  ["@|", ["Anna", "Anna Berg", "Ben Brook"]],
  ["see @an|", ["Anna", "Anna Berg"]],
  ["see @Anna|", ["Anna Berg"]],
  ["see @anna b|", ["Anna Berg"]],
  ["see @bro| later", ["Ben Brook"]],
  ["see @Ben Brook |", null],
  ["see @gone|", null],
  ["mail a@b|", null],
  ["no one|", null],
  ["| @an", null],
])("%s", (typed, expected) => {
  const found = mentionAt(typed.replace("|", ""), typed.indexOf("|"), people);
  expect(found?.options.map(({ name }) => name) ?? null).toEqual(expected);
});
