// `npm run owner-link [-- E-MAIL]`: a link by which an owner who is locked out chooses a new password. It stands on
// this terminal only, works once and for half an hour; the log says that it was made.
import { ensurePrismaClient } from "./launch/build.ts";
import { openDatabase } from "./launch/open-database.ts";
import { env } from "../lib/env/env.ts";

const [email] = process.argv.slice(2);
await ensurePrismaClient();
// What knows the database comes after its client was made.
const [{ createDatabase }, { machine }, { AppError }, { makeOwnerLink }] = await Promise.all([
  import("../lib/db/client.ts"),
  import("../lib/db/context.ts"),
  import("../lib/errors/app-error.ts"),
  import("../lib/auth/make-owner-link.ts"),
]);
const database = await openDatabase(() => undefined);
const db = createDatabase(database.url, 1);
try {
  const link = await makeOwnerLink({ db, actor: machine, now: () => new Date() }, email);
  const { PADDOCK_URL } = env();
  const where = PADDOCK_URL
    ? new URL(link.path, PADDOCK_URL).href
    : `${link.path}  (after the address that Paddock said when it started)`;
  process.stdout.write(
    `\n  A new password for ${link.email}: ${where}\n  Works once, until ${link.expiresAt.slice(11, 16)} UTC.\n\n`,
  );
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await database.release();
}
// The channel to the launcher would keep the process.
process.disconnect?.();
