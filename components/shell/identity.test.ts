import { expect, it } from "vitest";
import { initialsOf } from "./identity.tsx";

it.each([
  ["Owner", "OW"],
  ["Olga Owner", "OO"],
  ["  jean  luc picard ", "JP"],
  ["李", "李"],
  ["X", "X"],
  ["", ""],
  ["😀 smile", "😀S"],
])("%j is marked %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
