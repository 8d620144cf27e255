export const closeRound = true;
