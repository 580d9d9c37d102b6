/** The page of what something was done to; null where it has none. */
export function subjectAddress(type: string, id: string): string | null {
  const at = encodeURIComponent(id);
  switch (type) {
    case "case":
      return `/cases/${at}`;
    case "run":
      return `/runs/${at}`;
    case "tool":
      return `/tools/${at}`;
    case "prompt":
      return `/prompts/${at}`;
    case "queue":
      return `/review/${at}`;
    default:
      return null;
  }
}
