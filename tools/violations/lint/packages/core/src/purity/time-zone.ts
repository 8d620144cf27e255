// breaks no-restricted-syntax: new Date(year, month, …) depends on the machine's time zone
// breaks no-restricted-syntax: Local dates depend on the machine's time zone
export const lastMonthOf = (year: number): number => new Date(year, 11, 31).getMonth();
