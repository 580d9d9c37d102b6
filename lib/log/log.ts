import pino from "pino";
import { env } from "#lib/env/env.ts";

const holder = globalThis as typeof globalThis & { paddockLog?: pino.Logger };

/** Structured lines on standard error; keys of endpoints never reach it. */
export function log(): pino.Logger {
  holder.paddockLog ??= pino(
    {
      level: env().PADDOCK_LOG_LEVEL,
      base: null,
      redact: { paths: ["apiKey", "*.apiKey", "authorization", "*.authorization"], censor: "[hidden]" },
    },
    pino.destination(2),
  );
  return holder.paddockLog;
}
