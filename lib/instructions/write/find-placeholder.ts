const patterns = [
  /\[(?!\d|")[\p{L}_][\p{L}\p{N} _'/-]*\]/u,
  /<(?!\d)\/?[\p{L}_][\p{L}\p{N} _'/-]*>/u,
  /\$?\{+\s*[\p{L}_][\p{L}\p{N} _.-]*\s*\}+/u,
  /\b[xX]{3,}\b|\b(?:XX+-?)+XX+\b|\bXYZ\b/,
  /_{3,}/,
  /\b(?:www\.)?example\.(?:com|org|net)\b/i,
  /\b(?:insert|your|enter)[ _-](?:\w+[ _-])?(?:name|id|city|key|token|value|email|address)[ _-]?here\b/i,
  /\byour_[a-z_]+\b/i,
  /\b(?:placeholder|lorem ipsum|foo ?bar)\b/i,
  /(?:^|["'\s(])\.\.\.["')]/,
];

/** The placeholder that a text holds in place of a real value, or null. */
export function findPlaceholder(text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0].trim();
    if (found) return found;
  }
  return null;
}
