const actionLabel = /(?:^|\n)[ \t]*(?:ASSISTANT )?Action:/;
const thoughtLabel = /^\s*(?:ASSISTANT )?Thought:/;

/** The thought in front of the action of a step's raw text, in either style; null where there is none. */
export function readThought(rawText: string): string | null {
  const end = actionLabel.exec(rawText)?.index ?? rawText.length;
  const thought = rawText.slice(0, end).replace(thoughtLabel, "").trim();
  return thought === "" ? null : thought;
}
