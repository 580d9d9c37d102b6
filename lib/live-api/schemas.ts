import { z } from "zod";

export const CredentialPlace = z.enum(["header", "query", "path"]);
export type CredentialPlace = z.infer<typeof CredentialPlace>;

const named = {
  place: CredentialPlace,
  /** Of the header or query parameter; in a path, what stands in braces: "token" for {token}. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9_.~!#$%&'*+^`|-]{1,100}$/, "Letters, digits and - _ . alone, 100 at most."),
};

/** How the real API of a tool is called, as far as a person may see it. */
export const ToolConnection = z.object({
  /** "" where the document's own server is called. */
  baseUrl: z.string(),
  /** The document's own server; "" where it names none. */
  documentUrl: z.string(),
  timeoutMs: z.number().int(),
  bytesMax: z.number().int(),
  credentials: z.array(z.object(named)),
});
export type ToolConnection = z.infer<typeof ToolConnection>;

/** All of it: a credential that is not named is removed; one without a `value` stays as it is. */
export const PutToolConnection = z.object({
  /** May hold a credential of the path: "https://api.example/bot{token}". */
  baseUrl: z
    .union([z.literal(""), z.url({ protocol: /^https?$/ }).max(2_000)])
    .refine(
      (text) => text === "" || !/^\w+:\/\/[^/]*@/.test(text),
      "No password in the address: add a credential.",
    )
    .default(""),
  timeoutMs: z.number().int().min(1_000).max(120_000).default(20_000),
  bytesMax: z.number().int().min(1_000).max(10_000_000).default(1_000_000),
  credentials: z
    .array(
      z.object({
        ...named,
        /** Written, never read back. For a header, all of it: "Bearer ...". */
        value: z
          .string()
          .trim()
          .min(4, "At least 4 characters: a shorter one cannot be kept out of answers.")
          .max(10_000)
          .regex(/^[^\r\n\0]*$/, "One line alone.")
          .optional(),
      }),
    )
    .max(20)
    .default([]),
});
export type PutToolConnection = z.infer<typeof PutToolConnection>;
