import path from "node:path";
import { z } from "zod";

// The only reader of process.env (beside the two launchers in scripts/).
const Environment = z.object({
  DATABASE_URL: z.string().min(1).optional(),
  PADDOCK_DATA_DIR: z.string().min(1).optional(),
  PADDOCK_DEMO: z.enum(["on", "off"]).default("on"),
  /** Hosts of real APIs that may be at a private address: "127.0.0.1:8080, api.intern.example". */
  PADDOCK_ALLOWED_HOSTS: z.string().default(""),
  /** Where to listen; anything but this machine itself needs accounts. */
  PADDOCK_HOST: z.string().min(1).default("127.0.0.1"),
  /** The address that people open, where it is not this machine's: "https://paddock.example.org". */
  PADDOCK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** "on" where a proxy of our own stands before us: its X-Forwarded-For says who asks. */
  PADDOCK_BEHIND_PROXY: z.enum(["on", "off"]).default("off"),
  /** Opens /setup once; made at each start by the launcher. */
  PADDOCK_SETUP_CODE: z.string().min(1).optional(),
  PADDOCK_OIDC_ISSUER: z.url().optional(),
  PADDOCK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PADDOCK_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button of it says. */
  PADDOCK_OIDC_NAME: z.string().min(1).default("OpenID Connect"),
  /** Role of whoever the provider knows and nobody invited; not set: they stay out. */
  PADDOCK_OIDC_ROLE: z.enum(["curator", "reviewer", "reader"]).optional(),
  PADDOCK_DATABASE_KIND: z.enum(["embedded", "external"]).default("external"),
  PADDOCK_LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  PADDOCK_MODEL: z.string().min(1).optional(),
  PADDOCK_SECRET_KEY: z.string().min(1).optional(),
  /** Items under way at once in a worker; not set: as many as its endpoints have use for. */
  PADDOCK_WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(2048).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
});

export type Env = z.infer<typeof Environment> & { dataDir: string };

/** Read afresh at each call: tests set variables between calls, and a page must not see a build's. */
export function env(): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`The environment variable ${String(first?.path[0])} is not usable: ${first?.message}`);
  }
  return {
    ...parsed.data,
    dataDir: path.resolve(/*turbopackIgnore: true*/ parsed.data.PADDOCK_DATA_DIR ?? ".paddock"),
  };
}
