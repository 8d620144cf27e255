import { fileURLToPath } from "node:url";
import { type Plugin, type UserConfig, build } from "vite";

const answerFile = "answer.html";

/**
 * The page of those who answer a round: on a phone, by a bad line. It is built apart from the workbench, so that it is
 * one small file and not a share of a large one; its list of files is `.vite/answer.json`. While pages are worked on,
 * `/a` is answered as the server answers it.
 */
export const answerPage = (config: UserConfig): Plugin => ({
  name: "lodestar:answer-page",
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url === "/a" || request.url?.startsWith("/a?") === true) request.url = `/${answerFile}`;
      next();
    });
  },
  async closeBundle() {
    if (this.meta.watchMode || this.environment.mode !== "build") return;
    const input = fileURLToPath(new URL(`../${answerFile}`, import.meta.url));
    await build({
      ...config,
      configFile: false,
      logLevel: "error",
      build: {
        ...config.build,
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: ".vite/answer.json",
        rolldownOptions: { ...config.build?.rolldownOptions, input },
      },
    });
  },
});
