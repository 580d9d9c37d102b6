const nameLimit = 64;

/** Between the names of a case's actions and those that an endpoint takes for tools. */
export type ToolNames = {
  /** Any action, also one that does not exist, as a name that an endpoint takes. */
  toTool: (action: string) => string;
  /** What the model called: an action of the case, or the name as it is. */
  toAction: (toolName: string) => string;
};

/** Endpoints take letters, digits, "_" and "-", 64 at most (OpenAI, "Function calling"); functions may be called anything. */
export function toolNames(actions: readonly string[]): ToolNames {
  const toTool = new Map<string, string>();
  const taken = new Map<string, string>();
  // Names that fit keep themselves, whatever comes before them.
  const inOrder = actions.toSorted((a, b) => Number(fitting(b) === b) - Number(fitting(a) === a));
  for (const action of inOrder) {
    if (toTool.has(action)) continue;
    const wanted = fitting(action);
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1)
      name = `${wanted.slice(0, nameLimit - String(count).length - 1)}_${count}`;
    toTool.set(action, name);
    taken.set(name, action);
  }
  return {
    toTool: (action) => toTool.get(action) ?? fitting(action),
    toAction: (toolName) => taken.get(toolName.trim()) ?? toolName,
  };
}

function fitting(action: string): string {
  const name = action.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, nameLimit);
  return /[A-Za-z0-9]/.test(name) ? name : "unnamed";
}
