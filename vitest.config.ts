import { defineConfig } from "vitest/config";

const common = { environment: "node" as const, exclude: ["node_modules/**", "e2e/**", ".next/**"] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: "unit",
          include: ["{lib,components,app,bench,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...common.exclude, "**/*.db.test.ts"],
        },
      },
      {
        test: {
          ...common,
          name: "database",
          include: ["{lib,app,prisma}/**/*.db.test.ts"],
          globalSetup: ["lib/db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
