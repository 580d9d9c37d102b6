import { PutToolConnection, type CredentialPlace, type ToolConnection } from "#lib/live-api/schemas.ts";

/** A credential as typed. `value` null: the stored one stays. */
export type CredentialDraft = { key: string; place: CredentialPlace; name: string; value: string | null };
export type ConnectionDraft = {
  baseUrl: string;
  timeoutText: string;
  kilobytesText: string;
  credentials: CredentialDraft[];
};

export function connectionDraftOf(connection: ToolConnection): ConnectionDraft {
  return {
    baseUrl: connection.baseUrl,
    timeoutText: String(connection.timeoutMs / 1_000),
    kilobytesText: String(connection.bytesMax / 1_000),
    credentials: connection.credentials.map(({ place, name }) => ({
      key: `${place} ${name}`,
      place,
      name,
      value: null,
    })),
  };
}

export type ConnectionReading = { input: PutToolConnection | null; errors: Record<string, string> };

const scaled = (text: string): number => (text.trim() === "" ? Number.NaN : Math.round(Number(text) * 1_000));

const wordsOf: Record<string, string> = {
  baseUrl: "An address that starts with http:// or https://, without a password in it.",
  timeoutMs: "Seconds, from 1 to 120.",
  bytesMax: "Kilobytes, from 1 to 10,000.",
};

/** What would be sent, or what is wrong: by field, a credential's as "credentials.0.name". */
export function readConnection(draft: ConnectionDraft): ConnectionReading {
  const parsed = PutToolConnection.safeParse({
    baseUrl: draft.baseUrl.trim(),
    timeoutMs: scaled(draft.timeoutText),
    bytesMax: scaled(draft.kilobytesText),
    credentials: draft.credentials.map(({ place, name, value }) => ({
      place,
      name: name.trim(),
      ...(value === null ? {} : { value }),
    })),
  });
  if (parsed.success) return { input: parsed.data, errors: {} };
  const errors = parsed.error.issues.map((issue): [string, string] => {
    const at = issue.path.join(".");
    return [at, wordsOf[at] ?? issue.message];
  });
  return { input: null, errors: Object.fromEntries(errors) };
}
