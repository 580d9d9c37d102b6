/** A model endpoint with all that a call needs, its key opened. Never sent to a browser, never logged. */
export type Endpoint = {
  name: string;
  kind: "openai" | "offline";
  /** "http://host/v1", without the operation's path */
  baseUrl: string;
  model: string;
  key: string | null;
  /** Calls under way at once, of all workers together: the most that is tried. */
  maxConcurrency: number;
  /** Of all workers together; null: no limit. */
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
  timeoutMs: number;
  /** Micro-dollars per million tokens. */
  promptMicroUsdPerMTok: number;
  completionMicroUsdPerMTok: number;
};

/** Built in, always there, needs no key. */
export const offlineEndpoint: Endpoint = {
  name: "offline",
  kind: "offline",
  baseUrl: "http://offline.invalid/v1",
  model: "paddock-offline",
  key: null,
  maxConcurrency: 256,
  requestsPerMinute: null,
  tokensPerMinute: null,
  timeoutMs: 120_000,
  promptMicroUsdPerMTok: 0,
  completionMicroUsdPerMTok: 0,
};
