import { z } from "zod";

export const EndpointRow = z.object({
  name: z.string(),
  kind: z.enum(["openai", "offline"]),
  baseUrl: z.string(),
  model: z.string(),
  hasKey: z.boolean(),
  maxConcurrency: z.number().int(),
  requestsPerMinute: z.number().int().nullable(),
  tokensPerMinute: z.number().int().nullable(),
  timeoutMs: z.number().int(),
  promptMicroUsdPerMTok: z.number().int(),
  completionMicroUsdPerMTok: z.number().int(),
  isDefault: z.boolean(),
});
export type EndpointRow = z.infer<typeof EndpointRow>;

/** `apiKey` is written, never read back; left out, it stays as it is; "" removes it. */
export const PutEndpoint = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  apiKey: z.string().max(1_000).optional(),
  model: z.string().min(1).max(200),
  maxConcurrency: z.number().int().min(1).max(2_048).default(16),
  /** Of all workers together; null: no limit. */
  requestsPerMinute: z.number().int().min(1).max(1_000_000).nullable().default(null),
  tokensPerMinute: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
  timeoutMs: z.number().int().min(1_000).max(3_600_000).default(120_000),
  promptMicroUsdPerMTok: z.number().int().min(0).default(0),
  completionMicroUsdPerMTok: z.number().int().min(0).default(0),
  isDefault: z.boolean().default(false),
});
export type PutEndpoint = z.infer<typeof PutEndpoint>;

export const EndpointTest = z.object({ ok: z.boolean(), latencyMs: z.number().int(), message: z.string() });
export type EndpointTest = z.infer<typeof EndpointTest>;

const price = z.number().int().min(0).max(1_000_000_000_000);

/** What a model costs, by its name: micro-dollars per million tokens. */
export const PriceList = z.record(
  z.string().min(1).max(200),
  z.object({ promptMicroUsdPerMTok: price, completionMicroUsdPerMTok: price }),
);
export type PriceList = z.infer<typeof PriceList>;

export const PriceListState = z.object({ models: PriceList, updatedAt: z.iso.datetime().nullable() });
export type PriceListState = z.infer<typeof PriceListState>;
