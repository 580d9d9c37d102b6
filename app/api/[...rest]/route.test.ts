import { expect, it, vi } from "vitest";
import { DELETE, GET } from "./route.ts";

it("says in words that there is nothing, to whoever asks", async () => {
  // It is never asked.
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/none");
  const request = new Request("http://127.0.0.1:3000/api/v1/endpoints/x?y=1", { method: "DELETE" });
  const answer = await DELETE(request, { params: Promise.resolve({}) });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({
    code: "not-found",
    detail: "There is no DELETE /api/v1/endpoints/x: /api/v1/openapi.json lists all addresses.",
  });
  expect((await GET(new Request("http://127.0.0.1:3000/api"), { params: Promise.resolve({}) })).status).toBe(
    404,
  );
});
