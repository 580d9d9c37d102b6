import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const PLAYWRIGHT_DOWNLOAD_TIMEOUT_MS = 180_000;

function found(): string | null {
  const given = process.env["PADDOCK_CHROMIUM"];
  if (given) return given;
  return [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place)) ?? null;
}

/**
 * A Chromium for the end-to-end tests: one that is there, else Playwright's own download, else
 * Debian's package where we are root.
 * @throws when none can be had, with what to do
 */
export function findBrowser(say: (line: string) => void): string {
  const here = found();
  if (here) return here;
  say("No Chromium here: trying Playwright's download...");
  spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "ignore",
    timeout: PLAYWRIGHT_DOWNLOAD_TIMEOUT_MS,
  });
  const downloaded = found();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    say("No download either: trying Debian's package...");
    const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], quiet);
  }
  const installed = found();
  if (installed) return installed;
  throw new Error(
    "The end-to-end tests need a Chromium: install one, or name it with PADDOCK_CHROMIUM=/path/to/chromium.",
  );
}
