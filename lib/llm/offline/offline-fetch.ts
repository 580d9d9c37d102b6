import { answerOffline } from "#lib/llm/offline/answer-offline.ts";

/**
 * A `fetch` that the OpenAI client is handed in place of the network's: the embedded default endpoint.
 * Answers chat completions, and the list of models; anything else is 404.
 */
export const offlineFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const path = new URL(request.url).pathname;
  if (request.method === "GET" && path.endsWith("/models")) {
    return Response.json({
      object: "list",
      data: [{ id: "offline", object: "model", created: 0, owned_by: "paddock" }],
    });
  }
  if (request.method !== "POST" || !path.endsWith("/chat/completions")) {
    return Response.json(
      { error: { message: `no such path: ${path}`, type: "invalid_request_error", code: null } },
      { status: 404 },
    );
  }
  const body: unknown = await request.json().catch(() => null);
  const answer = answerOffline(body);
  return "error" in answer ? Response.json(answer, { status: 400 }) : Response.json(answer);
};
