/**
 * The same function of a text, which remembers what it answered: the parts of a case are asked about again at each turn.
 * @param most answers kept; then it starts over. What it returns is shared, so nobody may change it
 */
export function remembered<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, { answer: made });
    return made;
  };
}
