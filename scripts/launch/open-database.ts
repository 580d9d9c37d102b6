import { env } from "../../lib/env/env.ts";
import { shareEmbeddedServer } from "./instances.ts";

export type OpenDatabase = {
  url: string;
  kind: "embedded" | "external";
  release: () => Promise<void>;
};

/** The database of DATABASE_URL, or the one in the data folder, which others may be using. */
export async function openDatabase(say: (line: string) => void): Promise<OpenDatabase> {
  const { DATABASE_URL, dataDir } = env();
  if (DATABASE_URL) return { url: DATABASE_URL, kind: "external", release: async () => undefined };
  const { server, release } = await shareEmbeddedServer(dataDir);
  const { movedBecause, dataFolder } = server.placement;
  if (movedBecause) say(`The database is in ${dataFolder}: ${movedBecause}.`);
  return { url: server.connectionString, kind: "embedded", release };
}
