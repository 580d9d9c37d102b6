import { describe, expect, it } from "vitest";
import { environmentEndpoint } from "./environment-endpoint.ts";

describe("environmentEndpoint", () => {
  it("is there only where the environment names one", () => {
    const none = { OPENAI_API_KEY: undefined, OPENAI_BASE_URL: undefined, PADDOCK_MODEL: "x" };
    expect(environmentEndpoint(none)).toBeNull();
    expect(environmentEndpoint({ ...none, OPENAI_API_KEY: "k" })).toMatchObject({
      baseUrl: "https://api.openai.com/v1",
      key: "k",
      model: "x",
    });
    expect(environmentEndpoint({ ...none, OPENAI_BASE_URL: "http://localhost:8000/v1" })).toMatchObject({
      baseUrl: "http://localhost:8000/v1",
      key: null,
    });
  });
});
