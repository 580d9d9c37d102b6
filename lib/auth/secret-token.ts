import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A secret of 256 random bits, for a link or a key. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** What is kept of it. Without salt or stretching: nobody guesses 256 random bits. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
