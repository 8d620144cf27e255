import { type Period, daysInCommon } from "../calendar/period.ts";

/** Days of work that fall into a period: effort spread evenly over the work's days, both ends included. */
export const effortWithin = (work: Period & { readonly effortDays: number }, period: Period): number =>
  (work.effortDays * daysInCommon(work, period)) / (work.to - work.from + 1);
