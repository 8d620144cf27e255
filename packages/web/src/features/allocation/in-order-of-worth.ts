type Worthy = { readonly id: string; readonly value: number; readonly cost: number };

/** Initiatives by value for money, best first; what is worth something and costs nothing comes first of all. */
export const inOrderOfWorth = <T extends Worthy>(initiatives: readonly T[]): T[] =>
  initiatives.toSorted((a, b) => {
    const [first, second] = [forMoney(a), forMoney(b)];
    if (first !== second) return second > first ? 1 : -1;
    return b.value - a.value || (a.id < b.id ? -1 : 1);
  });

const forMoney = ({ value, cost }: Worthy): number => {
  if (cost > 0) return value / cost;
  return value > 0 ? Infinity : 0;
};
