import { changeSettings, organisation as organisationEndpoint } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { settings } from "../../messages/en/settings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAct } from "../members/use-members.ts";
import styles from "./settings.module.css";

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone }));

/** Name and time zone, for owners. */
export function OrganisationSettings() {
  const text = useTexts(settings);
  const act = useAct();
  const { id } = useOrganisation();
  const params = { organisation: id };
  const { data } = useQuery(apiQuery(derivedKey(id, "settings"), organisationEndpoint, { params }));
  const [name, setName] = useState<string | undefined>(undefined);
  const [zone, setZone] = useState<string | undefined>(undefined);
  const [shownName, shownZone] = [name ?? data?.name ?? "", zone ?? data?.settings.timeZone ?? "UTC"];
  const save = () =>
    void act(
      changeSettings,
      { params, body: { name: shownName.trim(), timeZone: shownZone } },
      text("saved"),
    );
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("organisation")}</h2>
      <div className={styles.fields}>
        <TextField label={text("name")} value={shownName} onChange={setName} />
        <Combobox
          label={text("timeZone")}
          value={{ value: shownZone, label: shownZone }}
          find={(words) =>
            zones.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())).slice(0, 30)
          }
          onChange={(option) => option !== null && setZone(option.value)}
        />
      </div>
      <p className={styles.soft}>{text("timeZoneHint")}</p>
      <Button disabled={shownName.trim() === ""} onClick={save}>
        {text("save")}
      </Button>
    </section>
  );
}
