import { describe, expect, test } from "vitest";
import { drainable, uploadOfRequest } from "./upload-of-request.ts";

const url = "http://localhost/api/v1/imports";

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function streamed(parts: string[], contentType: string): Request {
  const body = new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  return new Request(url, {
    method: "POST",
    headers: { "content-type": contentType },
    body,
    duplex: "half",
  } as RequestInit);
}

describe("the file of a request", () => {
  test("as a multipart field, with its name", async () => {
    const form = new FormData();
    form.set("note", "before");
    form.set("file", new File(["[1, 2]"], "Wörter.json"));
    const upload = await uploadOfRequest(new Request(url, { method: "POST", body: form }));
    expect([upload.fileName, await textOf(upload.body)]).toEqual(["Wörter.json", "[1, 2]"]);
  });

  test("as the raw body", async () => {
    const headers = {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="list.json"',
    };
    const upload = await uploadOfRequest(new Request(url, { method: "POST", headers, body: "[3]" }));
    expect([upload.fileName, await textOf(upload.body)]).toEqual(["list.json", "[3]"]);
  });

  test.each<[string, () => Request]>([
    ["nothing at all", () => new Request(url, { method: "POST" })],
    [
      "a form without a file",
      () => {
        const form = new FormData();
        form.set("note", "alone");
        return new Request(url, { method: "POST", body: form });
      },
    ],
    ["a form that is none", () => streamed(["nonsense"], "multipart/form-data; boundary=x")],
    ["a form without its boundary", () => streamed(["nonsense"], "multipart/form-data")],
  ])("%s is refused", async (_, request) => {
    await expect(uploadOfRequest(request())).rejects.toMatchObject({ code: "bad-input" });
  });

  test("a form that ends inside of its file is no whole file", async () => {
    const start = '--x\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n[1, 2';
    const upload = await uploadOfRequest(streamed([start], "multipart/form-data; boundary=x"));
    await expect(textOf(upload.body)).rejects.toThrow(/end of form/);
  });
});

test("what a reader leaves is read on, so that its sender can finish", async () => {
  let sent = 0;
  async function* source(): AsyncGenerator<Uint8Array> {
    for (; sent < 50; sent += 1) yield new Uint8Array(10);
  }
  const { body, drain } = drainable(source());
  for await (const part of body) {
    expect(part).toHaveLength(10);
    break;
  }
  expect(sent).toBe(0);
  await drain();
  expect(sent).toBe(50);
});
