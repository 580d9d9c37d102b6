import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts an endpoint's key. @param name the endpoint's: a sealed key opens under that name only */
export function sealKey(key: string, name: string, secret: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(key, "utf8"), cipher.final()]);
  return [VERSION, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")].join(":");
}

/** The key again, or null where it was sealed with another secret, for another name, or was changed. */
export function openKey(sealed: string, name: string, secret: Buffer): string | null {
  const [version, text] = sealed.split(":");
  if (version !== VERSION || text === undefined) return null;
  const bytes = Buffer.from(text, "base64");
  try {
    const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString("utf8");
  } catch {
    return null;
  }
}
