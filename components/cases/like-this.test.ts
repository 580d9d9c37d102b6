import { expect, test } from "vitest";
import { likeThis } from "./like-this.ts";

test("names near-duplicates, functions, error and findings, and nothing that the case has not", () => {
  const none = { clusterId: null, calls: [], error: null, findingKinds: [] };
  expect(likeThis(none)).toEqual([]);
  const id = "01990000-0000-7000-8000-000000000000";
  const searches = likeThis({
    clusterId: id,
    calls: ["getKite", "getKite", "findKites"],
    error: "No answer & none to come",
    findingKinds: ["loop"],
  }).map(({ search }) => search);
  expect(searches).toEqual([
    `?cluster=${id}`,
    "?function=getKite&function=findKites",
    "?error=No+answer+%26+none+to+come",
    "?finding=loop",
  ]);
});
