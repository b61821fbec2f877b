import { defineConfig } from "vitest/config";

const POLICY = ["tests/browser/policy*.browser.ts"];

export default defineConfig({
  define: { __DEMO__: "true", __FIREFOX__: "false" },
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Commands are started and centuries walked through; a loaded machine takes longer than five seconds.
          testTimeout: 60_000,
          include: ["lib/**/*.test.ts", "tests/unit/**/*.test.ts", "demo/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "office",
          environment: "node",
          include: ["tests/office/**/*.test.ts"],
          // An office program is started.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          // Managed machines: packages are built first, which takes longer than the browser tests may.
          name: "policy",
          environment: "node",
          include: POLICY,
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
          pool: "forks",
          maxWorkers: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "firefox",
          environment: "node",
          include: ["tests/firefox/**/*.firefox.ts"],
          globalSetup: ["tests/firefox/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          pool: "forks",
          maxWorkers: 2,
          // As below.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["lib/**/*.browser.ts", "tests/browser/**/*.browser.ts", "gallery/**/*.browser.ts"],
          exclude: POLICY,
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          // What is waited for comes when the machine has time for it.
          expect: { poll: { timeout: 15_000 } },
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
