import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, type UserConfig, defineConfig } from "vite";
import { answerPage } from "./build/answer-page.ts";
import { lightContract } from "./build/light-contract.ts";
import { precompress } from "./build/precompress.ts";

// Built from within a test, too, it is what people get.
if (process.argv.includes("build")) process.env.NODE_ENV = "production";

const dist = fileURLToPath(new URL("dist", import.meta.url));

/** Written again by the second build, which adds the page of those who answer. */
const compressed: Plugin = {
  name: "lodestar:precompress",
  apply: "build",
  writeBundle: () => precompress(dist),
};

const shared: UserConfig = {
  root: import.meta.dirname,
  plugins: [lightContract(), compressed],
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
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes("/packages/core/") } },
  },
};

/**
 * What this many pages and dialogs share goes into one file: many small ones cost more than they save. Tables and
 * outlines stay a file of their own: the first page has none.
 */
const fewFiles = { name: "common", test: /packages.web.src(?!.ui.grid)|lucide/, minShareCount: 6 };

export default defineConfig({
  ...shared,
  build: {
    ...shared.build,
    rolldownOptions: {
      ...shared.build?.rolldownOptions,
      output: { codeSplitting: { groups: [fewFiles] } },
    },
  },
  plugins: [lightContract(), react(), answerPage(shared), compressed],
  server: {
    port: 4311,
    proxy: { "/api": { target: "http://127.0.0.1:4310", changeOrigin: false } },
  },
});
