import { globSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { addPerson } from "#lib/auth/add-person.ts";
import { makeApiKey } from "#lib/auth/make-api-key.ts";
import { permissions, type Permission } from "#lib/auth/permissions.ts";
import { Role } from "#lib/auth/schemas.ts";
import { newId } from "#lib/db/new-id.ts";
import type { RouteHandler } from "#lib/http/define-route.ts";
import * as signIn from "./api/v1/sign-in/route.ts";
import { Browser } from "./api/v1/testing/browser.ts";
import { useRoutes } from "./api/v1/testing/use-accounts.ts";

// What each address asks for. A new route or page is written here, too: the tests below hold the two together, so
// that nothing is opened by an oversight.
const routes: Record<string, Permission> = {
  "GET /api/[...rest]": "open",
  "POST /api/[...rest]": "open",
  "PUT /api/[...rest]": "open",
  "PATCH /api/[...rest]": "open",
  "DELETE /api/[...rest]": "open",
  "GET /api/auth/callback/oidc": "open",
  "POST /api/v1/account/password": "account",
  "POST /api/v1/account/sessions/[id]/end": "account",
  "POST /api/v1/account/sessions/end-others": "account",
  "GET /api/v1/account/sessions": "account",
  "POST /api/v1/api-keys/[id]/revoke": "account",
  "GET /api/v1/api-keys": "account",
  "POST /api/v1/api-keys": "account",
  "GET /api/v1/apis/facets": "read",
  "GET /api/v1/apis": "read",
  "POST /api/v1/audit/export": "audit",
  "GET /api/v1/audit": "audit",
  "POST /api/v1/bulk-actions/[id]/cancel": "review",
  "GET /api/v1/bulk-actions/[id]": "read",
  "POST /api/v1/bulk-actions/[id]/undo": "review",
  "POST /api/v1/bulk-actions/assign": "curate",
  "POST /api/v1/bulk-actions/check": "curate",
  "POST /api/v1/bulk-actions/count": "read",
  "GET /api/v1/bulk-actions": "read",
  "POST /api/v1/bulk-actions": "review",
  "POST /api/v1/duplicates/[id]/reject-others": "review",
  "POST /api/v1/duplicates/[id]/trash-others": "curate",
  "GET /api/v1/duplicates/[id]": "read",
  "GET /api/v1/duplicates": "read",
  "GET /api/v1/tools/[id]/stale-cases": "read",
  "GET /api/v1/cases/[id]/comments": "read",
  "POST /api/v1/cases/[id]/comments": "review",
  "GET /api/v1/cases/[id]/branches": "read",
  "POST /api/v1/cases/[id]/branches": "curate",
  "GET /api/v1/cases/[id]/branches/[number]": "read",
  "POST /api/v1/cases/[id]/branches/[number]/adopt": "review",
  "POST /api/v1/cases/[id]/branches/[number]/retry": "curate",
  "POST /api/v1/cases/[id]/cut": "review",
  "GET /api/v1/cases/[id]/draft": "review",
  "PUT /api/v1/cases/[id]/draft": "review",
  "DELETE /api/v1/cases/[id]/draft": "review",
  "GET /api/v1/cases/[id]/neighbours": "read",
  "GET /api/v1/cases/[id]/queues": "read",
  "POST /api/v1/cases/[id]/restore": "review",
  "POST /api/v1/cases/[id]/reviews": "review",
  "POST /api/v1/cases/[id]/reviews/undo": "review",
  "GET /api/v1/cases/[id]/revisions/[revision]": "read",
  "GET /api/v1/cases/[id]": "read",
  "PATCH /api/v1/cases/[id]": "review",
  "GET /api/v1/cases/[id]/training": "read",
  "POST /api/v1/cases/[id]/verdicts": "review",
  "POST /api/v1/cases/[id]/verdicts/undo": "review",
  "GET /api/v1/cases/facets": "read",
  "GET /api/v1/cases/gates": "read",
  "GET /api/v1/cases": "read",
  "POST /api/v1/comments/[id]/resolve": "review",
  "PATCH /api/v1/comments/[id]": "review",
  "DELETE /api/v1/comments/[id]": "review",
  "GET /api/v1/comparisons": "read",
  "GET /api/v1/dead-letters": "read",
  "POST /api/v1/dead-letters/send-back": "curate",
  "POST /api/v1/exports": "read",
  "GET /api/v1/formats": "read",
  "GET /api/v1/health": "open",
  "POST /api/v1/imports": "curate",
  "GET /api/v1/inbox/count": "read",
  "POST /api/v1/inbox/read": "read",
  "GET /api/v1/inbox": "read",
  "GET /api/v1/instructions": "read",
  "POST /api/v1/invitations/[id]/withdraw": "invite",
  "POST /api/v1/invitations/accept": "open",
  "GET /api/v1/invitations": "invite",
  "POST /api/v1/invitations": "invite",
  "GET /api/v1/me": "read",
  "GET /api/v1/model-calls/[id]": "read",
  "PUT /api/v1/model-endpoints/[name]": "own",
  "POST /api/v1/model-endpoints/[name]/test": "own",
  "GET /api/v1/model-endpoints": "read",
  "GET /api/v1/openapi.json": "read",
  "GET /api/v1/overview": "read",
  "POST /api/v1/people/[id]/end-sessions": "administer",
  "POST /api/v1/people/[id]/password-link": "administer",
  "PATCH /api/v1/people/[id]": "administer",
  "GET /api/v1/people/members": "invite",
  "GET /api/v1/people": "read",
  "GET /api/v1/preferences": "read",
  "POST /api/v1/preferences": "review",
  "POST /api/v1/preferences/[id]/undo": "review",
  "GET /api/v1/price-list": "read",
  "POST /api/v1/price-list": "own",
  "POST /api/v1/prompts/[name]/preview": "read",
  "GET /api/v1/prompts/[name]": "read",
  "PATCH /api/v1/prompts/[name]": "curate",
  "GET /api/v1/prompts": "read",
  "GET /api/v1/queues/[id]/agreement": "read",
  "POST /api/v1/queues/[id]/cases/[caseId]/settle": "curate",
  "POST /api/v1/queues/[id]/claim": "review",
  "GET /api/v1/queues/[id]/disagreements": "read",
  "GET /api/v1/queues/[id]/guidelines": "read",
  "POST /api/v1/queues/[id]/places/[placeId]/review": "review",
  "POST /api/v1/queues/[id]/places/[placeId]/undo": "review",
  "GET /api/v1/queues/[id]/progress": "read",
  "POST /api/v1/queues/[id]/refresh": "curate",
  "POST /api/v1/queues/[id]/release": "review",
  "POST /api/v1/queues/[id]/renew": "review",
  "POST /api/v1/queues/[id]/stop-taking-in": "curate",
  "GET /api/v1/queues/[id]": "read",
  "PATCH /api/v1/queues/[id]": "curate",
  "GET /api/v1/queues": "read",
  "POST /api/v1/queues": "curate",
  "POST /api/v1/reviews/bulk": "review",
  "POST /api/v1/runs/[id]/cancel": "curate",
  "POST /api/v1/runs/[id]/clone": "curate",
  "GET /api/v1/runs/[id]/events": "read",
  "GET /api/v1/runs/[id]/items": "read",
  "GET /api/v1/runs/[id]/mix": "read",
  "POST /api/v1/runs/[id]/pause": "curate",
  "POST /api/v1/runs/[id]/resume": "curate",
  "POST /api/v1/runs/[id]/retry-failed": "curate",
  "GET /api/v1/runs/[id]": "read",
  "POST /api/v1/runs/estimate": "read",
  "GET /api/v1/runs": "read",
  "POST /api/v1/runs": "curate",
  "POST /api/v1/setup": "open",
  "POST /api/v1/sign-in/oidc": "open",
  "POST /api/v1/sign-in": "open",
  "POST /api/v1/sign-out": "open",
  "PATCH /api/v1/tools/[id]/answers/[answerId]": "curate",
  "POST /api/v1/tools/[id]/answers/clear": "curate",
  "GET /api/v1/tools/[id]/answers": "read",
  "GET /api/v1/tools/[id]/connection": "read",
  "PUT /api/v1/tools/[id]/connection": "own",
  "GET /api/v1/tools/[id]/functions": "read",
  "GET /api/v1/tools/[id]": "read",
  "PATCH /api/v1/tools/[id]": "curate",
  "GET /api/v1/tools/facets": "read",
  "GET /api/v1/tools": "read",
  "POST /api/v1/tools/validate": "read",
  "POST /api/v1/trash/restore": "curate",
  "POST /api/v1/trash": "curate",
  "GET /api/v1/views/[id]": "read",
  "PATCH /api/v1/views/[id]": "read",
  "DELETE /api/v1/views/[id]": "read",
  "GET /api/v1/views": "read",
  "POST /api/v1/views": "read",
};
const pages: Record<string, Permission> = {
  "/apis": "read",
  "/cases/[id]": "read",
  "/cases": "read",
  "/cases/duplicates": "read",
  "/compare": "read",
  "/inbox": "read",
  "/invitation/[token]": "open",
  "/": "read",
  "/prompts/[name]": "read",
  "/prompts": "read",
  "/review/[id]/next": "read",
  "/review/[id]": "read",
  "/review/new": "read",
  "/review": "read",
  "/runs/[id]": "read",
  "/runs/dead-letters": "read",
  "/runs": "read",
  "/settings/audit": "read",
  "/settings": "read",
  "/settings/people": "read",
  "/setup": "open",
  "/sign-in": "open",
  "/tools/[id]": "read",
  "/tools": "read",
};

const PASSWORD = "a password of ours";
const ID = "0190a3b0-0000-7000-8000-000000000000";
const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;

type Visitor = { name: string; role: Role | null; isKey: boolean; headers: Record<string, string> };
type RouteModule = Partial<Record<(typeof METHODS)[number], RouteHandler>>;
type Page = (props: { params: Promise<unknown>; searchParams: Promise<unknown> }) => Promise<unknown>;

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(asked.headers),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));

const test = useRoutes();
const visitors: Visitor[] = [{ name: "nobody", role: null, isKey: false, headers: {} }];

beforeAll(async () => {
  for (const role of Role.options) {
    const person = { id: newId(), name: role, email: `${role}@paddock.test`, role };
    await addPerson(test.ctx, { ...person, isVouchedFor: false, password: PASSWORD });
    const browser = new Browser();
    await browser.post(signIn.POST, "/x", { email: person.email, password: PASSWORD });
    const cookie = `paddock.session_token=${browser.cookie("paddock.session_token")}`;
    visitors.push({ name: role, role, isKey: false, headers: { cookie } });
    const actor = { id: person.id, name: role, role, kind: "person" } as const;
    const { key } = await makeApiKey({ ...test.ctx, actor }, { name: "script", role, days: 1 });
    visitors.push({
      name: `a key of a ${role}`,
      role,
      isKey: true,
      headers: { authorization: `Bearer ${key}` },
    });
  }
});

/** 200 stands for every answer that is no refusal of who asks. */
function expected(permission: Permission, { role, isKey }: Visitor): 200 | 401 | 403 {
  if (permission === "open") return 200;
  if (role === null) return 401;
  const rule: { roles: readonly Role[]; byKey: boolean } = permissions[permission];
  return rule.roles.includes(role) && (rule.byKey || !isKey) ? 200 : 403;
}

const filesOf = (name: string): string[] => globSync(`**/${name}`, { cwd: import.meta.dirname }).toSorted();
const addressOf = (file: string): string =>
  path.dirname(file) === "." ? "/" : `/${path.dirname(file).replaceAll(path.sep, "/")}`;
const paramsOf = (address: string): Record<string, string> =>
  Object.fromEntries([...address.matchAll(/\[(\w+)\]/g)].map((match) => [match[1] ?? "", ID]));

async function handlers(): Promise<{ entry: string; handler: RouteHandler }[]> {
  const found = await Promise.all(
    filesOf("route.ts").map(async (file) => {
      const route = (await import(path.join(import.meta.dirname, file))) as RouteModule;
      return METHODS.flatMap((method) => {
        const handler = route[method];
        return handler ? [{ entry: `${method} ${addressOf(file)}`, handler }] : [];
      });
    }),
  );
  return found.flat();
}

describe("who may ask for what", () => {
  it("is written down for every route and every page, and the routes ask for just that", async () => {
    const defined = (await handlers()).map(({ entry, handler }) => [entry, handler.definition.permission]);
    expect(Object.fromEntries(defined)).toEqual(routes);
    expect(filesOf("page.tsx").map(addressOf).toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  it("changes nothing without an account: no route but these few is open", () => {
    const isSomewhere = (entry: string): boolean => !entry.endsWith(" /api/[...rest]");
    expect(Object.keys(routes).filter((entry) => routes[entry] === "open" && isSomewhere(entry))).toEqual([
      "GET /api/auth/callback/oidc",
      "GET /api/v1/health",
      "POST /api/v1/invitations/accept",
      "POST /api/v1/setup",
      "POST /api/v1/sign-in/oidc",
      "POST /api/v1/sign-in",
      "POST /api/v1/sign-out",
    ]);
  });

  it.each(Object.keys(routes))("%s", async (entry) => {
    const [method = "", address = ""] = entry.split(" ");
    const handler = (await handlers()).find((one) => one.entry === entry)?.handler;
    if (!handler) throw new Error(`There is no ${entry}.`);
    const permission = handler.definition.permission;
    const answers: [string, number][] = [];
    for (const visitor of visitors) {
      // Whoever is signed in would sign out, or in again, by what is open.
      if (permission === "open" && visitor.role !== null) continue;
      const request = new Request(`http://127.0.0.1:3000${address.replaceAll(/\[\w+\]/g, ID)}`, {
        method,
        headers: { host: "127.0.0.1:3000", ...visitor.headers },
      });
      const { status, body } = await handler(request, { params: Promise.resolve(paramsOf(address)) });
      await body?.cancel();
      answers.push([visitor.name, status === 401 || status === 403 ? status : 200]);
    }
    const wanted = visitors
      .filter(({ role }) => permission !== "open" || role === null)
      .map((visitor) => [visitor.name, expected(permission, visitor)]);
    expect(answers).toEqual(wanted);
  });

  it.each(Object.keys(pages))("page %s", { timeout: 120_000 }, async (address) => {
    const file = path.join(import.meta.dirname, address, "page.tsx");
    const { default: page } = (await import(file)) as { default: Page };
    const answers: [string, string][] = [];
    for (const visitor of visitors) {
      asked.headers = new Headers({
        host: "127.0.0.1:3000",
        "x-paddock-path": "/here?a=1",
        ...visitor.headers,
      });
      const props = { params: Promise.resolve(paramsOf(address)), searchParams: Promise.resolve({}) };
      const sent = await page(props).then(
        () => "",
        (error: unknown) => String((error as { digest?: unknown }).digest ?? error),
      );
      answers.push([visitor.name, sent.includes("/sign-in?next=%2Fhere%3Fa%3D1") ? "sign in" : "shown"]);
    }
    const permission = pages[address] ?? "open";
    expect(answers).toEqual(
      visitors.map((visitor) => [visitor.name, expected(permission, visitor) === 200 ? "shown" : "sign in"]),
    );
  });
});
