// The door to every npm script: installs what is missing, then goes on with the Node.js that is among
// the dependencies. Plain JavaScript that Node.js 20 understands; all else is TypeScript.
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");
const [script, ...rest] = process.argv.slice(2);
const inRoot = (...parts) => path.join(root, ...parts);

function isInstalled() {
  const installed = inRoot("node_modules/.package-lock.json");
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot("package-lock.json")).mtimeMs
  );
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// Two first starts at once must not install into one folder; the second waits for the first.
async function withInstallLock(work) {
  mkdirSync(inRoot(".paddock"), { recursive: true });
  const lock = inRoot(".paddock/install.lock");
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  for (;;) {
    try {
      linkSync(own, lock);
      break;
    } catch {
      let holder = 0;
      try {
        holder = Number(readFileSync(lock, "utf8"));
      } catch {
        continue;
      }
      if (!isAlive(holder)) rmSync(lock, { force: true });
      await sleep(200);
    }
  }
  try {
    work();
  } finally {
    unlinkSync(own);
    rmSync(lock, { force: true });
  }
}

function install() {
  if (isInstalled()) return;
  process.stdout.write("Installing dependencies (once)...\n");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) {
    process.stderr.write(
      "The dependencies could not be installed; npm's words are above. Mend that, then start again.\n",
    );
    process.exit(result.status ?? 1);
  }
}

function ownNode() {
  const own = inRoot("node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (spawnSync(own, ["--version"], { stdio: "ignore" }).status === 0) return own;
  const [major] = process.versions.node.split(".").map(Number);
  if (major >= 24) return process.execPath;
  process.stderr.write(
    `Node.js ${process.versions.node} is too old, and the package \`node\` brought no newer one (npm may have been told to ignore install scripts). Use Node.js 24, or run \`npm ci\` with scripts allowed.\n`,
  );
  process.exit(1);
}

if (!isInstalled()) await withInstallLock(install);
const node = ownNode();
const separator = process.platform === "win32" ? ";" : ":";
const environment = { ...process.env, PATH: `${path.dirname(node)}${separator}${process.env.PATH ?? ""}` };
// The channel tells the child that this process is gone, should it be killed.
const child = spawn(node, [inRoot("scripts", `${script}.ts`), ...rest], {
  cwd: root,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: environment,
});
// A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone must be passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm hands a SIGTERM to the shell between us, which dies of it without a word to us.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
}
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
