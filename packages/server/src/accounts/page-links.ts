/**
 * Pages that links in mails and on the terminal lead to. What is secret stands behind `#`: it reaches no server and no
 * log, and programs that look at links in mails do not use it up.
 */
export const pageLinks = (publicUrl: string) => ({
  setUp: (token: string) => `${publicUrl}/setup#${token}`,
  invitation: (token: string) => `${publicUrl}/invitation#${token}`,
  signIn: (token: string) => `${publicUrl}/sign-in/link#${token}`,
  answer: (token: string) => `${publicUrl}/a#${token}`,
  newPassword: (token: string) => `${publicUrl}/new-password#${token}`,
});
