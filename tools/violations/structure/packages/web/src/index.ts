export const page = "/";
