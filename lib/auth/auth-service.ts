import { hkdfSync } from "node:crypto";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins";
import type { AuditAction } from "#lib/audit/audit-actions.ts";
import type { Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { env, type Env } from "#lib/env/env.ts";
import { secretKey } from "#lib/llm/secret-key.ts";
import { recordAudit } from "./audit.ts";
import { PASSWORD_MAX, PASSWORD_MIN, Role } from "./schemas.ts";
import { roleOfNewcomer } from "./role-of-newcomer.ts";

export const OIDC_PROVIDER = "oidc";

const SESSION_SECONDS = 30 * 24 * 3600;

/** Of its own purpose: what signs cookies must not be what seals the keys of endpoints. */
function sessionSecret({ PADDOCK_SECRET_KEY, dataDir }: Env): string {
  const key = secretKey({ given: PADDOCK_SECRET_KEY, dataDir });
  return Buffer.from(hkdfSync("sha256", key, "", "paddock sessions", 32)).toString("hex");
}

function oidcPlugins(given: Env) {
  const { PADDOCK_OIDC_ISSUER, PADDOCK_OIDC_CLIENT_ID, PADDOCK_OIDC_CLIENT_SECRET, PADDOCK_OIDC_NAME } =
    given;
  if (!PADDOCK_OIDC_ISSUER || !PADDOCK_OIDC_CLIENT_ID) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: OIDC_PROVIDER,
          name: PADDOCK_OIDC_NAME,
          discoveryUrl: `${PADDOCK_OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
          clientId: PADDOCK_OIDC_CLIENT_ID,
          ...(PADDOCK_OIDC_CLIENT_SECRET ? { clientSecret: PADDOCK_OIDC_CLIENT_SECRET } : {}),
          scopes: ["openid", "profile", "email"],
          requireIdTokenVerification: true,
          disableProviderLogout: true,
        },
      ],
    }),
  ];
}

/** In the log, whoever signs in acts themselves. */
async function recordAsThemselves(
  db: Database,
  person: { id: string; name: string; role: string },
  action: AuditAction,
): Promise<void> {
  const actor = { id: person.id, name: person.name, role: Role.parse(person.role), kind: "person" } as const;
  const ctx = { db, actor, now: () => new Date() };
  await recordAudit(ctx, {
    action,
    subjectType: "person",
    subjectId: person.id,
    data: { role: person.role },
  });
}

function makeService(db: Database, origin: string, withOidc: boolean) {
  const given = env();
  return betterAuth({
    appName: "Paddock",
    baseURL: origin,
    basePath: "/api/auth",
    secret: sessionSecret(given),
    database: prismaAdapter(db, { provider: "postgresql" }),
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What is tried is counted by lib/auth/count-attempt.ts, in the database.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      modelName: "person",
      additionalFields: {
        // Asked of the hook below, never of whoever signs in: the column itself insists on it.
        role: { type: "string", required: false, input: false },
        deactivatedAt: { type: "date", required: false, input: false },
      },
    },
    session: { modelName: "session", expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: "loginAccount", encryptOAuthTokens: true },
    verification: { modelName: "loginState" },
    onAPIError: { errorURL: "/sign-in" },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, role: await roleOfNewcomer(db, user, new Date()) } }),
          after: async (user) => {
            const person = await db.person.findUniqueOrThrow({ where: { id: user.id } });
            await recordAsThemselves(db, person, "person.joined");
          },
        },
      },
      session: {
        create: {
          after: async (session) => {
            const person = await db.person.findUniqueOrThrow({ where: { id: session.userId } });
            await recordAsThemselves(db, person, "person.signed-in");
          },
          before: async (session) => {
            const person = await db.person.findUnique({ where: { id: session.userId } });
            if (!person || person.deactivatedAt)
              throw new APIError("FORBIDDEN", {
                code: "deactivated",
                message: "Nobody signs in as them any more.",
              });
          },
        },
      },
    },
    advanced: {
      cookiePrefix: "paddock",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ["x-paddock-address"] },
    },
    plugins: withOidc ? oidcPlugins(given) : [],
  });
}

type AuthService = ReturnType<typeof makeService>;

const services = new WeakMap<Database, Map<string, AuthService>>();

function keptService(db: Database, origin: string, withOidc: boolean): AuthService {
  const ofDatabase = services.get(db) ?? new Map<string, AuthService>();
  services.set(db, ofDatabase);
  const key = `${withOidc} ${origin}`;
  const kept = ofDatabase.get(key) ?? makeService(db, origin, withOidc);
  ofDatabase.set(key, kept);
  return kept;
}

/** Passwords, sessions and their cookies. @param origin under which the browser knows Paddock */
export const authService = (db: Database, origin: string): AuthService => keptService(db, origin, false);

/**
 * The same with the OpenID Connect provider of the environment. Apart, because it asks the provider how it works
 * when it is first used: a provider that is down must not keep people with a password out.
 */
export const oidcService = (db: Database, origin: string): AuthService => keptService(db, origin, true);
