import { defineConfig } from "vitest/config";

/** The tests of the two rooms that mutation testing looks at, and nothing else. */
export default defineConfig({
  define: { __DEMO__: "true", __FIREFOX__: "false" },
  test: { environment: "node", include: ["lib/calendar/**/*.test.ts", "lib/deadline/**/*.test.ts"] },
});
