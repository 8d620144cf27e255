export const listRounds = true;
