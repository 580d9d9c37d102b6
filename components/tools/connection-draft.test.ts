import { describe, expect, it } from "vitest";
import { connectionDraftOf, readConnection } from "./connection-draft.ts";

const draft = connectionDraftOf({
  baseUrl: "https://api.example",
  documentUrl: "",
  timeoutMs: 20_000,
  bytesMax: 1_000_000,
  credentials: [{ place: "query", name: "key" }],
});

describe("a connection as typed", () => {
  it("comes back as it was, with the stored secret left alone", () => {
    expect(readConnection(draft)).toEqual({
      input: {
        baseUrl: "https://api.example",
        timeoutMs: 20_000,
        bytesMax: 1_000_000,
        credentials: [{ place: "query", name: "key" }],
      },
      errors: {},
    });
  });

  it.each([
    [{ baseUrl: "api.example" }, "baseUrl"],
    [{ baseUrl: "https://me:pw@api.example" }, "baseUrl"],
    [{ timeoutText: "" }, "timeoutMs"],
    [{ timeoutText: "soon" }, "timeoutMs"],
    [{ kilobytesText: "0" }, "bytesMax"],
    [
      { credentials: [{ key: "1", place: "header" as const, name: "two words", value: "long enough" }] },
      "credentials.0.name",
    ],
    [
      { credentials: [{ key: "1", place: "header" as const, name: "X-Key", value: "" }] },
      "credentials.0.value",
    ],
  ])("%j is refused at %s", (change, at) => {
    const { input, errors } = readConnection({ ...draft, ...change });
    expect(input).toBeNull();
    expect(errors[at]).toMatch(/\w/);
  });
});
