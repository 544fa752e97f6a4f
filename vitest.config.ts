import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/**
 * `unit` is quick and part of `npm run check`; `whole` starts the program itself and asks it everything, and takes the
 * suites that need seconds rather than milliseconds (`*.long.test.ts`); `workers` runs inside workerd.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // Nothing here mocks a module or keeps state in one, so files may share a process: half the time.
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["test/hosts/**", "test/evals/**", "test/workers/**", "test/chaos/**", "test/**/*.long.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "whole",
          include: [
            "test/hosts/**/*.test.ts",
            "test/evals/**/*.test.ts",
            "test/chaos/**/*.test.ts",
            "test/**/*.long.test.ts",
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [cloudflareTest({ main: "test/workers/main.ts", wrangler: { configPath: "wrangler.toml" } })],
        test: {
          name: "workers",
          // Runs outside workerd, which cannot be a server.
          globalSetup: "test/workers/beside.ts",
          include: ["test/workers/**/*.test.ts", "test/adapters/feishu/webhook.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
