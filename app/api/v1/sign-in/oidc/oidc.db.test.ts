import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as callback from "../../../auth/callback/oidc/route.ts";
import * as invitations from "../../invitations/route.ts";
import * as me from "../../me/route.ts";
import * as person from "../../people/[id]/route.ts";
import { Browser, type Answer } from "../../testing/browser.ts";
import { CLIENT, OidcProvider, type OidcPerson } from "../../testing/oidc-provider.ts";
import { OWNER, ownersBrowser, useRoutes } from "../../testing/use-accounts.ts";
import * as oidc from "./route.ts";

const test = useRoutes();
const provider = new OidcProvider();
let owner = new Browser();

const somebody = (name: string, isVerified = true): OidcPerson => ({
  sub: `sub of ${name}`,
  email: `${name}@idp.test`,
  email_verified: isVerified,
  name,
});

beforeAll(async () => {
  vi.stubEnv("PADDOCK_OIDC_ISSUER", await provider.start());
  vi.stubEnv("PADDOCK_OIDC_CLIENT_ID", CLIENT.id);
  vi.stubEnv("PADDOCK_OIDC_CLIENT_SECRET", CLIENT.secret);
  owner = await ownersBrowser();
});
afterAll(() => provider.stop());

const askMe = (browser: Browser) => browser.ask(me.GET, "GET", "/api/v1/me");

async function leave(browser: Browser, next = "/cases"): Promise<string> {
  const { status, json } = await browser.post(oidc.POST, "/api/v1/sign-in/oidc", { next });
  expect(status).toBe(200);
  return (json as { url: string }).url;
}

const comeBack = (browser: Browser, back: URL): Promise<Answer> =>
  browser.ask(callback.GET, "GET", back.pathname, { search: back.search });

async function signInAs(browser: Browser, who: OidcPerson): Promise<string> {
  const answer = await comeBack(browser, provider.agree(await leave(browser), who));
  expect(answer.status).toBe(302);
  return answer.headers.get("location") ?? "";
}

describe("signing in at an OpenID Connect provider", () => {
  it("lets in whom an invitation to their e-mail waits for, with its role, once", async () => {
    await owner.post(invitations.POST, "/x", { role: "reviewer", email: "Ina@idp.test" });
    const ina = new Browser();
    expect(await signInAs(ina, somebody("ina"))).toBe("/cases");
    expect((await askMe(ina)).json).toMatchObject({ name: "ina", role: "reviewer" });
    const again = new Browser();
    await signInAs(again, somebody("ina"));
    expect((await askMe(again)).json).toEqual((await askMe(ina)).json);
    expect(await test.db.invitation.count({ where: { email: "ina@idp.test", acceptedAt: null } })).toBe(0);
    const actions = await test.db.auditEvent.findMany({ where: { action: "person.joined" } });
    expect(actions).toHaveLength(1);
  });

  it("keeps out whom nobody invited, whose e-mail is not verified, and whose account was closed", async () => {
    expect(await signInAs(new Browser(), somebody("stranger"))).toMatch(/^\/sign-in\?error=not_invited/);
    await owner.post(invitations.POST, "/x", { role: "curator", email: "unproven@idp.test" });
    const unproven = new Browser();
    expect(await signInAs(unproven, somebody("unproven", false))).toMatch(/^\/sign-in\?error=/);
    expect((await askMe(unproven)).status).toBe(401);
    const { id } = (await askMe(await signedIn("ina"))).json as { id: string };
    await owner.ask(person.PATCH, "PATCH", "/x", { params: { id }, body: { isActive: false } });
    const closed = new Browser();
    expect(await signInAs(closed, somebody("ina"))).toMatch(/^\/sign-in\?error=/);
    expect((await askMe(closed)).status).toBe(401);
    expect(await test.db.person.count()).toBe(2);
  });

  it("opens an account that is there only where somebody vouched for its e-mail", async () => {
    await signInAs(new Browser(), { ...somebody("owner at idp"), email: OWNER.email });
    expect(await test.db.loginAccount.count({ where: { userId: "owner" } })).toBe(2);
    const made = { id: "typed", name: "Typed", email: "typed@idp.test", role: "reader" };
    await test.db.person.create({ data: made });
    expect(await signInAs(new Browser(), somebody("typed"))).toMatch(/^\/sign-in\?error=account_not_linked/);
  });

  it("lets anybody of the provider in where PADDOCK_OIDC_ROLE says so", async () => {
    vi.stubEnv("PADDOCK_OIDC_ROLE", "reader");
    const guest = await signedIn("guest");
    vi.stubEnv("PADDOCK_OIDC_ROLE", "");
    expect((await askMe(guest)).json).toMatchObject({ name: "guest", role: "reader" });
  });

  it("takes no answer that another browser began, that comes twice, or that the provider did not sign", async () => {
    vi.stubEnv("PADDOCK_OIDC_ROLE", "reader");
    const began = new Browser();
    const back = provider.agree(await leave(began), somebody("victim"));
    const other = new Browser();
    expect((await comeBack(other, back)).headers.get("location")).toContain("error=");
    expect((await askMe(other)).status).toBe(401);
    const twice = new Browser();
    const once = provider.agree(await leave(twice), somebody("twice"));
    await comeBack(twice, once);
    const replay = new Browser();
    expect((await comeBack(replay, once)).headers.get("location")).toContain("error=");
    expect((await askMe(replay)).status).toBe(401);
    provider.signsWithForeignKey = true;
    const forged = new Browser();
    expect(await signInAs(forged, somebody("forged"))).toMatch(/error=/);
    provider.signsWithForeignKey = false;
    vi.stubEnv("PADDOCK_OIDC_ROLE", "");
    expect((await askMe(forged)).status).toBe(401);
    expect(provider.refused).toEqual([]);
  });

  it("goes back into this Paddock only", async () => {
    for (const next of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      expect((await new Browser().post(oidc.POST, "/x", { next })).status).toBe(400);
    }
  });
});

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser();
  await signInAs(browser, somebody(name));
  return browser;
}
