import {
  findServerOwner,
  firstOrganisation,
  rememberFirstOrganisation,
  renewOwnerLink,
} from "./accounts/owner-link.ts";
import type { Context, World } from "./context.ts";
import { json } from "./db/json.ts";
import { fillWithSample, sampleName } from "./sample-organisation.ts";

/** In whose name the first start acts: nobody has an account yet. */
const ourselves: Context["actor"] = {
  memberId: "lodestar",
  personId: "lodestar",
  name: "Lodestar",
  role: "owner",
  stakeholder: null,
  units: [],
};

/**
 * What a server without an owner begins with: the sample organisation, if it is wanted, and a link that makes whoever
 * opens it first the owner. `undefined` where there is an owner.
 */
export async function firstStart(
  world: World,
  { publicUrl, withSample }: { readonly publicUrl: string; readonly withSample: boolean },
): Promise<string | undefined> {
  if (withSample && (await findServerOwner(world)) === undefined) await beginWithSample(world);
  return renewOwnerLink(world, publicUrl);
}

/** Makes the sample organisation what the owner begins with, unless there is such an organisation already. */
export async function beginWithSample(world: World): Promise<void> {
  if ((await firstOrganisation(world)) !== undefined) return;
  await rememberFirstOrganisation(world, await makeSampleOrganisation(world));
}

async function makeSampleOrganisation(world: World): Promise<string> {
  const id = world.newId();
  const organisation = {
    id,
    name: sampleName,
    settings: json({ timeZone: "UTC" }),
    seq: 0,
    made_at: world.now().toISOString(),
  };
  await world.database.inOrganisation(id, (sql) =>
    sql.insertInto("organisation").values(organisation).execute(),
  );
  await fillWithSample({ ...world, organisation: id, actor: ourselves });
  return id;
}
