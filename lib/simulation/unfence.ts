/** What stands in a Markdown fence, where the whole text is one; else the text. */
export function unfence(text: string): string {
  const trimmed = text.trim();
  return /^```\w*[ \t]*\n?([\s\S]*?)\n?```$/.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
