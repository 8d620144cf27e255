import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { answerAddress } from "./build/answer-address.ts";
import { lightContract } from "./build/light-contract.ts";
import { precompress } from "./build/precompress.ts";

// Built from within a test, too, it is what people get.
if (process.argv.includes("build")) process.env.NODE_ENV = "production";

const dist = fileURLToPath(new URL("dist", import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    lightContract(),
    react(),
    answerAddress(),
    { name: "lodestar:precompress", apply: "build", writeBundle: () => precompress(dist) },
  ],
  css: { modules: { localsConvention: "camelCaseOnly" } },
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: "es2022",
    // From here on browsers know light-dark().
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Fonts and icons stay files of their own: a policy without `data:` can serve them, and they are cached apart.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // Core is pure: what a page does not use of it is left out.
    rolldownOptions: {
      input: ["index.html", "answer.html"].map((name) => fileURLToPath(new URL(name, import.meta.url))),
      treeshake: { moduleSideEffects: (id) => !id.includes("/packages/core/") },
    },
  },
  server: {
    port: 4311,
    proxy: { "/api": { target: "http://127.0.0.1:4310", changeOrigin: false } },
  },
});
