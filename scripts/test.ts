// Every test there is: static checks, unit and database tests, end-to-end tests in a browser.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { ensureBuild } from "./launch/build.ts";
import { findBrowser } from "./launch/find-browser.ts";
import { verify } from "./verify.ts";

type Tally = { passed: number; failed: number };

const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(os.tmpdir(), "paddock-reports-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

function runNode(args: string[], environment: Partial<NodeJS.ProcessEnv> = {}): number {
  return (
    spawnSync(process.execPath, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment },
    }).status ?? 1
  );
}

/** A runner that failed without a failing test (it crashed, a suite did not load) counts as one failure. */
function tallyOf(status: number, passed: number, failed: number): Tally {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function runVitest(): Tally {
  const file = path.join(reports, "vitest.json");
  const status = runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { PADDOCK_LOG_LEVEL: "silent", NO_COLOR: "1" },
  );
  try {
    const report = VitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
    return tallyOf(status, report.numPassedTests, report.numFailedTests);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function runPlaywright(browser: string): Tally {
  const file = path.join(reports, "playwright.json");
  const status = runNode(["node_modules/@playwright/test/cli.js", "test"], {
    PADDOCK_CHROMIUM: browser,
    PADDOCK_E2E_REPORT: file,
    // Two test runs in one clone must not clear each other's traces away.
    PADDOCK_E2E_OUTPUT: path.join(reports, "e2e"),
  });
  try {
    const { stats } = PlaywrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
    return tallyOf(status, stats.expected, stats.unexpected + stats.flaky + stats.skipped);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runStage(name: string, stage: () => Tally | Promise<Tally>): Promise<Tally> {
  say(`\n== ${name}`);
  try {
    return await stage();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

const tallies = [
  await runStage("static checks", verify),
  await runStage("unit and database tests", runVitest),
  await runStage("end-to-end tests", async () => {
    await ensureBuild(say);
    return runPlaywright(findBrowser(say));
  }),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (failed === 0) rmSync(reports, { recursive: true, force: true });
else say(`\nReports and traces: ${reports}`);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
