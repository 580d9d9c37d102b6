// Called by Next.js once, when the server starts.

/** Does not wait: pages are served while the counts load. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ database }, { warmKeptCases }] = await Promise.all([
    import("#lib/db/client.ts"),
    import("#lib/cases/kept/kept-cases.ts"),
  ]);
  void warmKeptCases(database());
}
