import { createHash, randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const KEY_BYTES = 32;

/** Written whole under another name first, so that another process never reads half of it. */
function makeKeyFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString("hex"), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    makeKeyFile(file);
    return readFileSync(file, "utf8");
  }
}

/**
 * The 32-byte key that endpoint keys are encrypted with: from PADDOCK_SECRET_KEY (any text), or from
 * <dataDir>/secret.key, made at first use and readable by its owner only.
 */
export function secretKey(from: { given: string | undefined; dataDir: string }): Buffer {
  const text = from.given ?? readKeyFile(path.join(from.dataDir, "secret.key")).trim();
  if (text === "")
    throw new Error(
      `${path.join(from.dataDir, "secret.key")} is empty: restore it, or delete it and enter the endpoints' keys again.`,
    );
  return createHash("sha256").update(text).digest();
}
