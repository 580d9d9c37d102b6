import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelError } from "./chat.ts";
import { readAnswer } from "./read-answer.ts";

const completion = (
  content: unknown,
  finish: unknown = "stop",
  usage: unknown = { prompt_tokens: 3, completion_tokens: 2 },
): unknown => ({
  choices: [{ message: { role: "assistant", content }, finish_reason: finish }],
  usage,
});

function textOrFailure(body: unknown): unknown {
  try {
    return readAnswer(body).text;
  } catch (error) {
    return error;
  }
}

describe("readAnswer", () => {
  it.each([
    ["a text", completion("Hello"), "Hello", "stop"],
    ["a cut-off text", completion("Hel", "length"), "Hel", "length"],
    ["a filtered one", completion("", "content_filter"), "", "filtered"],
    ["an unknown finish", completion("x", "banana"), "x", "other"],
    ["no finish at all", completion("x", null), "x", "stop"],
    ["no content", completion(null), "", "stop"],
    [
      "content in parts",
      completion([{ type: "text", text: "a" }, { type: "image" }, { type: "text", text: "b" }]),
      "ab",
      "stop",
    ],
    ["what PostgreSQL cannot store", completion("a\u0000b\uD800"), "a\uFFFDb\uFFFD", "stop"],
  ])("reads %s", (_name, body, text, finishReason) => {
    expect(readAnswer(body)).toMatchObject({ text, finishReason });
  });

  it("counts nothing where the endpoint counts nothing, or nonsense", () => {
    expect(readAnswer(completion("x", "stop", null)).usage).toEqual({ promptTokens: 0, completionTokens: 0 });
    expect(readAnswer(completion("x", "stop", { prompt_tokens: -1, completion_tokens: "7" })).usage).toEqual({
      promptTokens: 0,
      completionTokens: 0,
    });
    expect(readAnswer(completion("x", "stop", "many")).usage).toEqual({
      promptTokens: 0,
      completionTokens: 0,
    });
  });

  it.each([
    ["<html>"],
    [null],
    [undefined],
    [{}],
    [{ choices: [] }],
    [{ choices: [{}] }],
    [{ choices: "no" }],
    [{ error: { message: "x" } }],
  ])("calls %j malformed", (body) => {
    expect(() => readAnswer(body)).toThrow(expect.objectContaining({ failure: "malformed" }) as Error);
  });

  it("answers or throws a ModelError for any JSON", () => {
    const inside = fc.oneof(
      fc.jsonValue(),
      fc.record({ message: fc.jsonValue(), finish_reason: fc.jsonValue() }),
    );
    const bodies = fc.oneof(
      fc.jsonValue(),
      fc.record({ choices: fc.oneof(fc.array(inside), fc.jsonValue()), usage: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        expect(textOrFailure(body)).toSatisfy(
          (seen) => typeof seen === "string" || seen instanceof ModelError,
        );
      }),
    );
  });
});
