// Everything that can be checked without running the product: types, lint, format, import rules, dead code.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensurePrismaClient } from "./launch/build.ts";

type Check = { name: string; args: string[]; fails?: (output: string) => string | null };

const root = path.resolve(import.meta.dirname, "..");
const bin = (packageName: string, file: string): string => path.join(root, "node_modules", packageName, file);

/** dependency-cruiser that reads nothing is green too: it must have seen the house. */
function sawNoModules(output: string): string | null {
  const count = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  return count > 50 ? null : `only ${count} modules were read`;
}

const checks: Check[] = [
  { name: "types", args: [bin("typescript", "bin/tsc"), "--noEmit", "-p", "."] },
  {
    name: "lint",
    args: [
      bin("oxlint", "bin/oxlint"),
      "--type-aware",
      "--deny-warnings",
      "app",
      "components",
      "lib",
      "scripts",
      "bench",
      "e2e",
    ],
  },
  { name: "format", args: [bin("oxfmt", "bin/oxfmt"), "--check", "."] },
  {
    name: "import rules",
    args: [
      bin("dependency-cruiser", "bin/dependency-cruiser.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
      "scripts",
      "bench",
      "e2e",
    ],
    fails: sawNoModules,
  },
  { name: "dead code", args: [bin("knip", "bin/knip.js"), "--no-progress"] },
];

function runCheck(check: Check): Promise<{ name: string; failure: string | null; seconds: number }> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, check.args, { cwd: root, env: { ...process.env, NO_COLOR: "1" } });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("exit", (code) => {
      const complaint = code === 0 ? (check.fails?.(output) ?? null) : output;
      resolve({ name: check.name, failure: complaint, seconds: (Date.now() - startedAt) / 1000 });
    });
  });
}

/** @returns how many checks passed and failed */
export async function verify(): Promise<{ passed: number; failed: number }> {
  await ensurePrismaClient();
  let failed = 0;
  for (const running of checks.map(runCheck)) {
    const { name, failure, seconds } = await running;
    process.stdout.write(`${failure === null ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)\n`);
    if (failure !== null) {
      failed += 1;
      process.stdout.write(`${failure}\n`);
    }
  }
  return { passed: checks.length - failed, failed };
}

if (import.meta.main) {
  const { failed } = await verify();
  process.exitCode = failed === 0 ? 0 : 1;
}
