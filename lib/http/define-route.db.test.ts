import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { database } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { defineRoute, type RouteHandler } from "./define-route.ts";
import { ProblemDocument, repeatable } from "./page.ts";

const test = useTestDatabase();
beforeAll(() => void vi.stubEnv("DATABASE_URL", test.url));
afterAll(async () => {
  await database().$disconnect();
  vi.unstubAllEnvs();
});

const echo = defineRoute(
  {
    summary: "Echo",
    tag: "test",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    query: z.object({ tool: repeatable(z.string()) }),
    body: z.object({ text: z.string().max(5) }),
    answer: z.object({ text: z.string(), tool: z.array(z.string()) }),
    status: 201,
  },
  async ({ body, query }) => {
    if (body.text === "race") throw conflict("Somebody was first.", { revision: 3 });
    if (body.text === "bug") throw new Error("secret detail");
    return { text: body.text, tool: query.tool };
  },
);

const id = "0190a3b0-0000-7000-8000-000000000000";
async function call(
  handler: RouteHandler,
  options: { body?: string; search?: string; id?: string; origin?: string; site?: string } = {},
) {
  const headers = new Headers({ host: "127.0.0.1:3000" });
  if (options.origin) headers.set("origin", options.origin);
  if (options.site) headers.set("sec-fetch-site", options.site);
  const request = new Request(`http://127.0.0.1:3000/x${options.search ?? ""}`, {
    method: "POST",
    body: options.body ?? '{"text":"hi"}',
    headers,
  });
  const response = await handler(request, { params: Promise.resolve({ id: options.id ?? id }) });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    json: (await response.json()) as unknown,
  };
}

describe("defineRoute", () => {
  it("parses path, repeated query and body, and answers with the status of its definition", async () => {
    const answer = await call(echo, { search: "?tool=a&tool=b" });
    expect(answer).toMatchObject({ status: 201, json: { text: "hi", tool: ["a", "b"] } });
  });

  it.each([
    ["a body that is not JSON", { body: "{" }, 400, "bad-input", /not JSON/],
    ["a body that is missing", { body: "" }, 400, "bad-input", /body/],
    ["a body of another shape", { body: '{"text":"too long"}' }, 400, "bad-input", /body\.text/],
    ["a path that is no id", { id: "1" }, 400, "bad-input", /path\.id/],
    ["a conflict", { body: '{"text":"race"}' }, 409, "conflict", /first/],
    ["a request of a site of another name", { site: "cross-site" }, 403, "forbidden", /another site/],
    ["a request of another port of this machine", { site: "same-site" }, 403, "forbidden", /another site/],
    ["a request of a page in a sandbox", { origin: "null" }, 403, "forbidden", /null/],
    [
      "a request of its own address by another scheme",
      { origin: "https://127.0.0.1:3000" },
      403,
      "forbidden",
      /https/,
    ],
    ["a request of another site", { origin: "https://elsewhere.example" }, 403, "forbidden", /elsewhere/],
  ] as const)(
    "answers %s with a problem document that names the place",
    async (_name, options, status, code, detail) => {
      const answer = await call(echo, options);
      const problem = ProblemDocument.parse(answer.json);
      expect(answer.type).toBe("application/problem+json");
      expect(problem).toMatchObject({ status, code });
      expect(problem.detail).toMatch(detail);
    },
  );

  it("takes a request without a body where the schema does", async () => {
    const body = z.object({ text: z.string() }).default({ text: "nothing" });
    const answer = z.object({ text: z.string() });
    const optional = defineRoute(
      { summary: "Optional", tag: "test", permission: "read", body, answer },
      async (input) => input.body,
    );
    expect(await call(optional, { body: "" })).toMatchObject({ status: 200, json: { text: "nothing" } });
    expect(await call(optional)).toMatchObject({ status: 200, json: { text: "hi" } });
  });

  it.each([{ origin: "http://127.0.0.1:3000" }, { site: "same-origin" }, { site: "none" }])(
    "takes %j as its own",
    async (options) => expect((await call(echo, options)).status).toBe(201),
  );

  it("sends the current state with a conflict", async () => {
    const { json } = await call(echo, { body: '{"text":"race"}' });
    expect(ProblemDocument.parse(json).current).toEqual({ revision: 3 });
  });

  it("hides what an unknown error says", async () => {
    const { status, json } = await call(echo, { body: '{"text":"bug"}' });
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toContain("secret");
  });
});
