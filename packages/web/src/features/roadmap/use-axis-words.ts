import { formatDay } from "@lodestar/core";
import { useMemo } from "react";
import { dateFormat } from "../../messages/intl.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { type Stretch, quarterOf } from "./time-axis.ts";

/** What stretches of time are called: `2027`, `Q2 2027`, `May 2027`, and shorter below another line. */
export function useAxisWords() {
  const text = useTexts(catalogue);
  const { language, shortDay } = useFormats();
  return useMemo(() => {
    const quarter = (name: string) => text("quarterName", { quarter: name.slice(6) });
    const month = (day: number, options: Intl.DateTimeFormatOptions) =>
      dateFormat(language, { ...options, timeZone: "UTC" }).format(new Date(day * 86_400_000));
    return {
      quarterWithYear: (name: string) =>
        text("quarterHead", { quarter: quarter(name), year: name.slice(0, 4) }),
      long: ({ unit, from }: Stretch) => {
        const year = formatDay(from).slice(0, 4);
        if (unit === "year") return year;
        if (unit === "quarter") return text("quarterHead", { quarter: quarter(quarterOf(from)), year });
        return month(from, { month: "long", year: "numeric" });
      },
      short: ({ unit, from }: Stretch) => {
        if (unit === "quarter") return quarter(quarterOf(from));
        return unit === "month" ? month(from, { month: "short" }) : shortDay(formatDay(from));
      },
    };
  }, [text, language, shortDay]);
}
