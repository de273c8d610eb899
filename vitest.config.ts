import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests run whole builds in processes of their own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
