/** The name as the format would write it: `Link Ratings` and `LINK-RATINGS` are both `link_ratings`. */
export const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "_");
