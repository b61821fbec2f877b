import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __DEMO__: "true" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["lib/**/*.test.ts", "tests/unit/**/*.test.ts", "demo/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["lib/**/*.browser.ts", "tests/browser/**/*.browser.ts", "gallery/**/*.browser.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: "forks",
          maxWorkers: 2,
          // A machine that others load may starve a browser for a moment; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
});
