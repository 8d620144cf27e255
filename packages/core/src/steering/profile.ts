import type { Situation } from "../friction/situation.ts";
import type { ItemSet } from "../organisation/organisation.ts";
import { changePreparedParts } from "./change-prepared.ts";
import { coordinatedParts } from "./coordinated.ts";
import { engagedParts } from "./engaged.ts";
import { type Profile, dial } from "./part.ts";
import { preparedParts } from "./prepared.ts";

/**
 * The four dials, each the weighted mean of those of its parts that have a value, weakest part first. `inConflict`
 * holds the items that are party to a severe or serious finding. See docs/method/alignment-profile.md.
 */
export const profile = (situation: Situation, inConflict: ItemSet): Profile => ({
  coordinated: dial(coordinatedParts(situation, inConflict)),
  engaged: dial(engagedParts(situation)),
  prepared: dial(preparedParts(situation)),
  changePrepared: dial(changePreparedParts(situation)),
});
