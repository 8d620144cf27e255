import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { DateField } from "../../ui/date-field.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./listening.module.css";
import { useInstantThere } from "./use-deadline-words.ts";
import { instantAt, wallTime } from "./zoned-time.ts";

export type Deadline = { readonly closesAt: string | null; readonly timeZone: string };

type DeadlineFieldsProps = {
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline) => void;
};

/** The end of a working day, where no time was said. */
const usualTime = "18:00";
const most = 30;

/** A day and a time on the clocks of a place. Moving the place keeps the clock, not the instant. */
export function DeadlineFields({ deadline, onChange }: DeadlineFieldsProps) {
  const text = useTexts(listening);
  const there = useInstantThere();
  const { closesAt, timeZone } = deadline;
  const wall = closesAt === null ? null : wallTime(closesAt, timeZone);
  const put = (day: string | null, time: string, zone: string) =>
    onChange({ timeZone: zone, closesAt: day === null ? null : (instantAt({ day, time }, zone) ?? null) });
  const isPast = closesAt !== null && Date.parse(closesAt) <= Date.now();
  return (
    <div className={styles.deadline}>
      <DateField
        label={text("deadlineDay")}
        value={wall?.day ?? null}
        onChange={(day) => put(day, wall?.time ?? usualTime, timeZone)}
      />
      <TextField
        label={text("deadlineTime")}
        type="time"
        disabled={wall === null}
        value={wall?.time ?? ""}
        onChange={(time) => wall !== null && time !== "" && put(wall.day, time, timeZone)}
      />
      <Combobox
        label={text("timeZone")}
        value={{ value: timeZone, label: timeZone }}
        find={(words) =>
          Intl.supportedValuesOf("timeZone")
            .filter((zone) => zone.toLowerCase().includes(words.toLowerCase().replaceAll(" ", "_")))
            .slice(0, most)
            .map((zone) => ({ value: zone, label: zone }))
        }
        onChange={(option) =>
          option !== null && put(wall?.day ?? null, wall?.time ?? usualTime, option.value)
        }
      />
      <p className={isPast ? styles.wrong : styles.soft} role="status">
        {closesAt === null
          ? text("deadlineNone")
          : isPast
            ? text("deadlinePast")
            : text("deadlineSaid", { when: there(closesAt, timeZone) })}
      </p>
    </div>
  );
}
