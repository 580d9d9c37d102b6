import { describe, expect, it, vi } from "vitest";
import * as sessions from "../account/sessions/route.ts";
import * as endOthers from "../account/sessions/end-others/route.ts";
import * as password from "../account/password/route.ts";
import * as apiKeys from "../api-keys/route.ts";
import * as revokeKey from "../api-keys/[id]/revoke/route.ts";
import * as accept from "../invitations/accept/route.ts";
import * as invitations from "../invitations/route.ts";
import * as withdraw from "../invitations/[id]/withdraw/route.ts";
import * as me from "../me/route.ts";
import * as setup from "../setup/route.ts";
import * as signIn from "../sign-in/route.ts";
import * as signOut from "../sign-out/route.ts";
import { Browser } from "../testing/browser.ts";
import { CODE, OWNER, ownersBrowser, useRoutes } from "../testing/use-accounts.ts";
import * as person from "./[id]/route.ts";
import * as passwordLink from "./[id]/password-link/route.ts";
import * as people from "./route.ts";

const test = useRoutes();
const PASSWORD = "a password of ours";
let owner = new Browser();

const idOf = (json: unknown): string => (json as { id: string }).id;
const tokenOf = (json: unknown): string => (json as { path: string }).path.replace("/invitation/", "");
const askMe = (browser: Browser) => browser.ask(me.GET, "GET", "/api/v1/me");
const signInAs = (browser: Browser, email: string, secret = PASSWORD) =>
  browser.post(signIn.POST, "/api/v1/sign-in", { email, password: secret });

async function inviteLink(by: Browser, body: Record<string, unknown>): Promise<string> {
  const answer = await by.post(invitations.POST, "/api/v1/invitations", body);
  expect(answer.status).toBe(201);
  return tokenOf(answer.json);
}

async function join(
  role: string,
  name: string,
  email = `${name.toLowerCase()}@paddock.test`,
): Promise<Browser> {
  const token = await inviteLink(owner, { role });
  const browser = new Browser();
  const answer = await browser.post(accept.POST, "/x", { token, name, email, password: PASSWORD });
  expect(answer.status).toBe(200);
  return browser;
}

describe("without accounts", () => {
  it("everybody on this machine is the owner, whatever they show", async () => {
    expect((await askMe(new Browser())).json).toEqual({
      id: "owner",
      name: "Owner",
      role: "owner",
      isKey: false,
      hasAccounts: false,
    });
    expect((await askMe(new Browser({ key: "anything" }))).status).toBe(200);
    expect((await new Browser().ask(people.GET, "GET", "/api/v1/people")).json).toMatchObject({
      items: [{ id: "owner", name: "Owner", isActive: true }, { id: "paddock" }],
    });
  });

  it("nobody is the owner where others could come in", async () => {
    for (const [name, value] of [
      ["PADDOCK_HOST", "0.0.0.0"],
      ["PADDOCK_URL", "https://paddock.example.org"],
    ] as const) {
      vi.stubEnv(name, value);
      expect((await askMe(new Browser())).status).toBe(401);
      vi.stubEnv(name, "");
    }
    expect((await askMe(new Browser())).status).toBe(200);
  });

  it("nobody can be invited and no key made", async () => {
    const asked = await new Browser().post(invitations.POST, "/x", { role: "reviewer" });
    expect(asked).toMatchObject({ status: 409, json: { detail: expect.stringContaining("/setup") } });
    expect((await new Browser().post(apiKeys.POST, "/x", { name: "k", role: "reader" })).status).toBe(409);
  });

  it("the set-up wants the code of the terminal, and a password that is long enough", async () => {
    const wrong = await new Browser().post(setup.POST, "/x", { ...OWNER, code: "AAAA-AAAA" });
    expect(wrong).toMatchObject({ status: 400, json: { problems: [{ at: "body.code" }] } });
    const short = await new Browser().post(setup.POST, "/x", { ...OWNER, code: CODE, password: "short" });
    expect(short).toMatchObject({ status: 400, json: { problems: [{ at: "body.password" }] } });
    expect(await test.db.person.count()).toBe(0);
  });
});

describe("the first account", () => {
  it("is made by one of many who ask at once, and takes over what was done before", async () => {
    const browsers = Array.from({ length: 5 }, () => new Browser());
    const answers = await Promise.all(
      browsers.map((browser, index) =>
        browser.post(setup.POST, "/x", {
          ...OWNER,
          code: "abcd efgh",
          email: index === 0 ? OWNER.email : `o${index}@x.test`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    owner = browsers[answers.findIndex(({ status }) => status === 200)] ?? owner;
    await test.db.person.update({ where: { id: "owner" }, data: { email: OWNER.email } });
    expect((await askMe(owner)).json).toMatchObject({
      id: "owner",
      name: OWNER.name,
      role: "owner",
      hasAccounts: true,
    });
    expect((await askMe(new Browser())).status).toBe(401);
  });

  it("sets a cookie that scripts of a page cannot read and other sites cannot send", async () => {
    const answer = await signInAs(new Browser(), OWNER.email.toUpperCase(), OWNER.password);
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/^paddock\.session_token=/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).not.toContain("Secure");
  });

  it("is sent over https only where Paddock is opened by https, and taken from there alone", async () => {
    vi.stubEnv("PADDOCK_URL", "https://paddock.example.org");
    const answer = await new Browser().ask(signIn.POST, "POST", "/x", {
      body: { email: OWNER.email, password: OWNER.password },
      headers: { host: "paddock.example.org", origin: "https://paddock.example.org" },
    });
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/^__Secure-paddock\.session_token=.*Secure/);
    const foreign = await new Browser().ask(signIn.POST, "POST", "/x", {
      body: { email: OWNER.email, password: OWNER.password },
      headers: { host: "paddock.example.org", origin: "http://paddock.example.org" },
    });
    expect(foreign.status).toBe(403);
    vi.stubEnv("PADDOCK_URL", "");
  });

  it("keeps no password and no token that could be read", async () => {
    const login = await test.db.loginAccount.findFirstOrThrow({ where: { userId: "owner" } });
    expect(login.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/);
    const token = await inviteLink(owner, { role: "reader" });
    const stored = await test.db.invitation.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

describe("invitations", () => {
  it("let one person in, with the role that they name", async () => {
    const token = await inviteLink(owner, { role: "reviewer" });
    const guests = [1, 2, 3].map((number) => ({
      browser: new Browser(),
      email: `guest${number}@paddock.test`,
    }));
    const answers = await Promise.all(
      guests.map(({ browser, email }) =>
        browser.post(accept.POST, "/x", { token, name: "Rita", email, password: PASSWORD }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const inside = guests[answers.findIndex(({ status }) => status === 200)]?.browser ?? new Browser();
    expect((await askMe(inside)).json).toMatchObject({ name: "Rita", role: "reviewer" });
    expect(await test.db.person.count({ where: { name: "Rita" } })).toBe(1);
  });

  it("for an e-mail make an account of that e-mail, whatever is typed", async () => {
    const token = await inviteLink(owner, { role: "curator", email: "Carl@Paddock.test" });
    const carl = new Browser();
    await carl.post(accept.POST, "/x", { token, name: "Carl", email: "other@x.test", password: PASSWORD });
    expect((await signInAs(new Browser(), "carl@paddock.test")).status).toBe(200);
    const again = await owner.post(invitations.POST, "/x", { role: "reader", email: "carl@paddock.test" });
    expect(again.status).toBe(409);
  });

  it("are refused above one's own role, withdrawn, too old, and for an e-mail that is taken", async () => {
    const curator = await join("curator", "Cora");
    expect((await curator.post(invitations.POST, "/x", { role: "owner" })).status).toBe(403);
    const made = await curator.post(invitations.POST, "/x", { role: "reviewer" });
    expect((await owner.post(withdraw.POST, "/x", undefined, { id: idOf(made.json) })).status).toBe(200);
    expect((await owner.post(withdraw.POST, "/x", undefined, { id: idOf(made.json) })).status).toBe(409);
    const late = await owner.post(invitations.POST, "/x", { role: "reader", days: 1 });
    await test.db.invitation.update({ where: { id: idOf(late.json) }, data: { expiresAt: new Date(0) } });
    const taken = await inviteLink(owner, { role: "reader" });
    const guest = { name: "Gus", email: "gus@paddock.test", password: PASSWORD };
    for (const [token, email] of [
      [tokenOf(made.json), guest.email],
      [tokenOf(late.json), guest.email],
      [taken, "cora@paddock.test"],
    ]) {
      expect((await new Browser().post(accept.POST, "/x", { ...guest, token, email })).status).toBe(409);
    }
    // A refusal takes nothing away: the last link still works.
    expect((await new Browser().post(accept.POST, "/x", { ...guest, token: taken })).status).toBe(200);
    const missing = await new Browser().post(accept.POST, "/x", {
      token: await inviteLink(owner, { role: "reader" }),
      password: PASSWORD,
    });
    expect(missing).toMatchObject({
      status: 400,
      json: { problems: [{ at: "body.name" }, { at: "body.email" }] },
    });
  });
});

describe("sessions", () => {
  it("are listed, end one by one and all at once, and end at once where a person is let go", async () => {
    const first = await join("reader", "Sam");
    const second = new Browser();
    await signInAs(second, "sam@paddock.test");
    const listed = await first.ask(sessions.GET, "GET", "/x");
    expect(
      (listed.json as { items: { isCurrent: boolean }[] }).items.map(({ isCurrent }) => isCurrent),
    ).toEqual([false, true]);
    expect((await first.post(endOthers.POST, "/x", undefined)).json).toEqual({ ended: 1 });
    expect([(await askMe(first)).status, (await askMe(second)).status]).toEqual([200, 401]);
    await signInAs(second, "sam@paddock.test");
    const sam = idOf((await askMe(first)).json);
    expect(
      (await owner.ask(person.PATCH, "PATCH", "/x", { params: { id: sam }, body: { isActive: false } }))
        .status,
    ).toBe(200);
    expect([(await askMe(first)).status, (await askMe(second)).status]).toEqual([401, 401]);
    expect(await signInAs(second, "sam@paddock.test")).toMatchObject({ status: 403 });
    await owner.ask(person.PATCH, "PATCH", "/x", { params: { id: sam }, body: { isActive: true } });
    expect((await signInAs(second, "sam@paddock.test")).status).toBe(200);
  });

  it("are not opened by a cookie that was made up or changed", async () => {
    const browser = await join("reader", "Tim");
    const token = decodeURIComponent(browser.cookie("paddock.session_token"));
    const bare = token.split(".")[0] ?? "";
    for (const value of [bare, `${bare}.${"A".repeat(43)}=`, `x${token}`]) {
      const headers = { cookie: `paddock.session_token=${encodeURIComponent(value)}` };
      expect((await new Browser().ask(me.GET, "GET", "/x", { headers })).status).toBe(401);
    }
    const headers = { cookie: `paddock.session_token=${encodeURIComponent(token)}` };
    expect((await new Browser().ask(me.GET, "GET", "/x", { headers })).status).toBe(200);
  });

  it("end with signing out, and the others with a new password", async () => {
    const here = await join("reviewer", "Una");
    const there = new Browser();
    await signInAs(there, "una@paddock.test");
    const wrong = await here.post(password.POST, "/x", { current: "not it", next: "another password" });
    expect(wrong).toMatchObject({ status: 400, json: { problems: [{ at: "body.current" }] } });
    expect(
      (await here.post(password.POST, "/x", { current: PASSWORD, next: "another password" })).status,
    ).toBe(200);
    expect([(await askMe(here)).status, (await askMe(there)).status]).toEqual([200, 401]);
    expect((await signInAs(there, "una@paddock.test")).status).toBe(401);
    expect((await signInAs(there, "una@paddock.test", "another password")).status).toBe(200);
    await here.post(signOut.POST, "/x", undefined);
    expect((await askMe(here)).status).toBe(401);
  });

  it("a link of an owner sets a new password and signs one out everywhere", async () => {
    const browser = await join("reader", "Vic");
    const id = idOf((await askMe(browser)).json);
    const made = await owner.post(passwordLink.POST, "/x", undefined, { id });
    const next = new Browser();
    await next.post(accept.POST, "/x", { token: tokenOf(made.json), password: "forgot it once" });
    expect([(await askMe(browser)).status, (await askMe(next)).status]).toEqual([401, 200]);
    expect((await signInAs(new Browser(), "vic@paddock.test")).status).toBe(401);
  });
});

describe("tries to sign in", () => {
  it("are limited for an account, however many ask at once and from wherever", async () => {
    await join("reader", "Wes");
    const tries = Array.from({ length: 30 }, (_, index) =>
      signInAs(new Browser({ address: `10.0.0.${index}` }), "wes@paddock.test", "guess number x"),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    expect(await signInAs(new Browser(), "wes@paddock.test")).toMatchObject({ status: 429 });
    await test.db.$executeRaw`update sign_in_attempts set since = now() - interval '16 minutes'`;
    expect((await signInAs(new Browser(), "wes@paddock.test")).status).toBe(200);
  });

  it("are limited for an address, whoever it says that it is", async () => {
    const from = new Browser({ address: "10.9.9.9" });
    await test.db.signInAttempt.create({ data: { key: "address:10.9.9.9", count: 99, since: new Date() } });
    expect((await signInAs(from, "nobody1@paddock.test")).status).toBe(401);
    expect((await signInAs(from, OWNER.email, OWNER.password)).status).toBe(429);
    expect((await signInAs(new Browser({ address: "10.9.9.8" }), OWNER.email, OWNER.password)).status).toBe(
      200,
    );
  });
});

describe("roles", () => {
  it("the last owner stays one, even where two owners let each other go at once", async () => {
    await join("owner", "Otto");
    const otto = await test.db.person.findFirstOrThrow({ where: { name: "Otto" } });
    const change = (by: Browser, id: string, body: unknown) =>
      by.ask(person.PATCH, "PATCH", "/x", { params: { id }, body });
    const both = await Promise.all([
      change(owner, otto.id, { role: "reader" }),
      change(owner, "owner", { isActive: false }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await test.db.person.count({ where: { role: "owner", deactivatedAt: null } })).toBe(1);
    await test.db.person.updateMany({ where: { id: "owner" }, data: { role: "owner", deactivatedAt: null } });
    await test.db.person.updateMany({ where: { id: otto.id }, data: { role: "reader" } });
    owner = new Browser();
    await signInAs(owner, OWNER.email, OWNER.password);
    expect((await change(owner, "owner", { role: "curator" })).status).toBe(409);
  });
});

describe("keys", () => {
  it("act with their role until they are revoked, expire, or their maker may do less", async () => {
    const maker = await join("curator", "Kim");
    const id = idOf((await askMe(maker)).json);
    const made = await maker.post(apiKeys.POST, "/x", { name: "nightly", role: "curator", days: 1 });
    expect(made.status).toBe(201);
    const { key, id: keyId } = made.json as { key: string; id: string };
    expect(JSON.stringify(await test.db.apiKey.findMany())).not.toContain(key);
    const script = new Browser({ key });
    expect((await askMe(script)).json).toMatchObject({
      id: `key:${keyId}`,
      name: "nightly (key of Kim)",
      role: "curator",
      isKey: true,
    });
    expect((await script.post(apiKeys.POST, "/x", { name: "more", role: "reader" })).status).toBe(403);
    await owner.ask(person.PATCH, "PATCH", "/x", { params: { id }, body: { role: "reviewer" } });
    expect((await askMe(script)).json).toMatchObject({ role: "reviewer" });
    await owner.ask(person.PATCH, "PATCH", "/x", { params: { id }, body: { isActive: false } });
    expect((await askMe(script)).status).toBe(401);
    await owner.ask(person.PATCH, "PATCH", "/x", { params: { id }, body: { isActive: true } });
    expect((await askMe(script)).status).toBe(200);
    const other = await join("reader", "Lea");
    expect((await other.post(revokeKey.POST, "/x", undefined, { id: keyId })).status).toBe(404);
    expect((await owner.post(revokeKey.POST, "/x", undefined, { id: keyId })).status).toBe(200);
    expect(await askMe(script)).toMatchObject({
      status: 401,
      json: { detail: expect.stringContaining("revoked") },
    });
    expect((await askMe(new Browser({ key: `${key}x` }))).status).toBe(401);
  });

  it("expire by themselves, and never have more than their maker's role", async () => {
    const maker = await join("reviewer", "Moe");
    expect((await maker.post(apiKeys.POST, "/x", { name: "too much", role: "curator" })).status).toBe(403);
    const made = await maker.post(apiKeys.POST, "/x", { name: "short", role: "reader", days: 1 });
    const { key, id } = made.json as { key: string; id: string };
    await test.db.apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await askMe(new Browser({ key }))).status).toBe(401);
    expect((await maker.ask(apiKeys.GET, "GET", "/x")).json).toMatchObject({
      items: [{ id, status: "expired" }],
    });
  });
});

it("the log holds every change of accounts, and who made it", async () => {
  const events = await test.db.auditEvent.findMany({ select: { action: true, actorId: true } });
  expect(new Set(events.map(({ action }) => action))).toEqual(
    new Set([
      "owner.set-up",
      "invitation.made",
      "invitation.accepted",
      "invitation.withdrawn",
      "person.signed-in",
      "person.signed-out",
      "person.changed",
      "session.ended",
      "password.changed",
      "password-link.made",
      "key.made",
      "key.revoked",
    ]),
  );
  expect(events.filter(({ actorId }) => actorId === "nobody")).toEqual([]);
});

it("the set-up is closed for good, even with the right code", async () => {
  expect(await ownersBrowser().catch((error: unknown) => String(error))).toContain("409");
});
