import type { Plugin } from "vite";

/** While pages are worked on, `/a` is answered as the server answers it: by the page of those who answer a round. */
export const answerAddress = (): Plugin => ({
  name: "lodestar:answer-address",
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url === "/a" || request.url?.startsWith("/a?") === true) request.url = "/answer.html";
      next();
    });
  },
});
