import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env["PADDOCK_CHROMIUM"];

export default defineConfig({
  testDir: "e2e",
  outputDir: process.env["PADDOCK_E2E_OUTPUT"] ?? "test-results",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each worker starts a Paddock of its own: database, web, worker, browser.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PADDOCK_E2E_REPORT"] ?? "test-results/report.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    // A film of each page took as much of the machine as the pages themselves; the snapshots of a trace cost next to nothing.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
