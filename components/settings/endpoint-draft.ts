import { PutEndpoint, type EndpointRow } from "#lib/llm/schemas.ts";

/** An endpoint as typed. Prices in dollars per million tokens, as price lists give them. */
export type EndpointDraft = {
  name: string;
  baseUrl: string;
  model: string;
  /** null: the stored key stays; "" removes it. */
  apiKey: string | null;
  maxConcurrencyText: string;
  timeoutText: string;
  /** "": no limit. */
  requestsText: string;
  tokensText: string;
  promptPriceText: string;
  completionPriceText: string;
  isDefault: boolean;
};

export const newEndpointDraft: EndpointDraft = {
  name: "",
  baseUrl: "",
  model: "",
  apiKey: "",
  maxConcurrencyText: "16",
  timeoutText: "120",
  requestsText: "",
  tokensText: "",
  promptPriceText: "0",
  completionPriceText: "0",
  isDefault: false,
};

export function draftOf(endpoint: EndpointRow): EndpointDraft {
  return {
    name: endpoint.name,
    baseUrl: endpoint.baseUrl,
    model: endpoint.model,
    apiKey: endpoint.hasKey ? null : "",
    maxConcurrencyText: String(endpoint.maxConcurrency),
    timeoutText: String(endpoint.timeoutMs / 1_000),
    requestsText: String(endpoint.requestsPerMinute ?? ""),
    tokensText: String(endpoint.tokensPerMinute ?? ""),
    promptPriceText: String(endpoint.promptMicroUsdPerMTok / 1_000_000),
    completionPriceText: String(endpoint.completionMicroUsdPerMTok / 1_000_000),
    isDefault: endpoint.isDefault,
  };
}

type Field = keyof EndpointDraft;
export type EndpointReading = { input: PutEndpoint | null; errors: Partial<Record<Field, string>> };

const numberOf = (text: string): number =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;

const limitOf = (text: string): number | null => (text.trim() === "" ? null : numberOf(text));

const messages: { field: Field; key: keyof PutEndpoint; text: string }[] = [
  {
    field: "baseUrl",
    key: "baseUrl",
    text: "An address that starts with http:// or https://, as in https://api.openai.com/v1.",
  },
  { field: "model", key: "model", text: "The model's name, as the endpoint knows it." },
  { field: "apiKey", key: "apiKey", text: "At most 1,000 characters." },
  { field: "maxConcurrencyText", key: "maxConcurrency", text: "A whole number from 1 to 2,048." },
  { field: "timeoutText", key: "timeoutMs", text: "Seconds, from 1 to 3,600." },
  { field: "requestsText", key: "requestsPerMinute", text: "A whole number, or nothing for no limit." },
  { field: "tokensText", key: "tokensPerMinute", text: "A whole number, or nothing for no limit." },
  { field: "promptPriceText", key: "promptMicroUsdPerMTok", text: "Dollars per million tokens, 0 or more." },
  {
    field: "completionPriceText",
    key: "completionMicroUsdPerMTok",
    text: "Dollars per million tokens, 0 or more.",
  },
];

/** What would be sent, or why it cannot be. An empty form has errors too; show them after the first try. */
export function readEndpoint(draft: EndpointDraft): EndpointReading {
  const parsed = PutEndpoint.safeParse({
    baseUrl: draft.baseUrl.trim(),
    model: draft.model.trim(),
    ...(draft.apiKey === null ? {} : { apiKey: draft.apiKey.trim() }),
    maxConcurrency: numberOf(draft.maxConcurrencyText),
    timeoutMs: Math.round(numberOf(draft.timeoutText) * 1_000),
    requestsPerMinute: limitOf(draft.requestsText),
    tokensPerMinute: limitOf(draft.tokensText),
    promptMicroUsdPerMTok: Math.round(numberOf(draft.promptPriceText) * 1_000_000),
    completionMicroUsdPerMTok: Math.round(numberOf(draft.completionPriceText) * 1_000_000),
    isDefault: draft.isDefault,
  });
  const errors: EndpointReading["errors"] = {};
  for (const { field, key, text } of messages)
    if (parsed.error?.issues.some((issue) => issue.path[0] === key)) errors[field] = text;
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(draft.name))
    errors.name = "Letters, digits, spaces, dots and dashes; at most 80.";
  return { input: Object.keys(errors).length === 0 && parsed.success ? parsed.data : null, errors };
}

/** "$0.40 in, $1.60 out, per million tokens", or that it is free. */
export function priceText(
  endpoint: Pick<EndpointRow, "promptMicroUsdPerMTok" | "completionMicroUsdPerMTok">,
): string {
  const dollars = (microUsd: number) =>
    `$${(microUsd / 1_000_000).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 4 })}`;
  if (endpoint.promptMicroUsdPerMTok === 0 && endpoint.completionMicroUsdPerMTok === 0) return "no price set";
  return `${dollars(endpoint.promptMicroUsdPerMTok)} in, ${dollars(endpoint.completionMicroUsdPerMTok)} out`;
}
