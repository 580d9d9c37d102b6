import type { Domain } from "#lib/llm/offline/domain.ts";

/** The grammars of all categories. */
export const DOMAINS: readonly Domain[] = [];
