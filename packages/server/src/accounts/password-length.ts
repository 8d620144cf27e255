/** How long a password is, in characters. The contract says the same. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;
