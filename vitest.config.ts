import { defineConfig } from "vitest/config";
import { LONG } from "./tests/long.ts";

const POLICY = ["tests/browser/policy*.browser.ts"];
/** Put a stand-in in a module's place, which others of the same process would find there. */
const WITH_MOCKS = ["tests/unit/answers-beside.test.ts", "tests/unit/badge.test.ts"];

const LONG_FILES = Object.values(LONG).flat();

/** Tests in a real browser. */
const BROWSER = {
  environment: "node",
  include: ["lib/**/*.browser.ts", "tests/browser/**/*.browser.ts", "gallery/**/*.browser.ts"],
  globalSetup: ["tests/browser/setup.ts"],
  testTimeout: 60_000,
  // What is waited for comes when the machine has time for it.
  expect: { poll: { timeout: 15_000 } },
  hookTimeout: 60_000,
  pool: "forks" as const,
  // More than there are cores: much of a test is waiting.
  maxWorkers: 3,
  // One kind after the other, each with its own number of workers.
  sequence: { groupOrder: 1 },
  // Bundles and the browser are made once a process (tests/browser/one-browser.ts).
  isolate: false,
};

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
          exclude: WITH_MOCKS,
          // Modules are loaded once a process, not once a file: half of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: "unit-mocks", environment: "node", include: WITH_MOCKS } },
      { extends: true, test: { name: "built", environment: "node", include: ["tests/built/**/*.test.ts"] } },
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
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          // The office together, against real servers.
          name: "commune",
          environment: "node",
          include: ["tests/commune/**/*.commune.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          pool: "forks",
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
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
          sequence: { groupOrder: 2 },
        },
      },
      { extends: true, test: { ...BROWSER, name: "browser", exclude: [...POLICY, ...LONG_FILES] } },
      // Long ones, by commands of their own: docs/working-on-it.md says when.
      ...Object.entries(LONG).map(([group, include]) => ({
        extends: true as const,
        test: { ...BROWSER, name: `long-${group}`, include },
      })),
    ],
  },
});
