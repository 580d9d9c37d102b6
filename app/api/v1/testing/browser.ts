import type { RouteHandler } from "#lib/http/define-route.ts";

type Asked = {
  params?: Record<string, string>;
  body?: unknown;
  search?: string;
  headers?: Record<string, string>;
};
export type Answer = { status: number; json: unknown; headers: Headers };

const HOST = "127.0.0.1:3000";

/** Calls routes as a browser does that keeps its cookies, or as a script that shows a key. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly address: string;
  private readonly key: string | null;

  constructor(options: { address?: string; key?: string } = {}) {
    this.address = options.address ?? "127.0.0.1";
    this.key = options.key ?? null;
  }

  /** The value of a cookie that was set, "" where there is none. */
  cookie(name: string): string {
    return this.cookies.get(name) ?? "";
  }

  async ask(handler: RouteHandler, method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const headers = new Headers({ host: HOST, "x-paddock-address": this.address, ...asked.headers });
    if (this.key !== null) headers.set("authorization", `Bearer ${this.key}`);
    if (this.cookies.size > 0)
      headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(`http://${HOST}${path}${asked.search ?? ""}`, {
      method,
      headers,
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    const response = await handler(request, { params: Promise.resolve(asked.params ?? {}) });
    this.keep(response.headers);
    const text = await response.text();
    const isJson = text !== "" && response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, json: isJson ? JSON.parse(text) : text, headers: response.headers };
  }

  post(handler: RouteHandler, path: string, body: unknown, params?: Record<string, string>): Promise<Answer> {
    return this.ask(handler, "POST", path, { body, ...(params ? { params } : {}) });
  }

  private keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      const isGone = attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0");
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
  }
}
