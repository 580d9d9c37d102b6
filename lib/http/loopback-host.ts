const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether a Host header names this machine. A page elsewhere may bind its own name to 127.0.0.1
 * (DNS rebinding) and would then pass for this origin; its Host header gives it away.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  return loopbackNames.has(new URL(`http://${host}`).hostname);
}
