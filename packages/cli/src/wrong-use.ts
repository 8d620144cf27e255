/** The command was not called as it can be; the message says how. */
export class WrongUse extends Error {}
