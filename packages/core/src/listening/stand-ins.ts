import type { Lexicon, Term } from "../organisation/lexicon.ts";
import { encodeUtf8 } from "../organisation/utf8.ts";

/** What the ids of stand-ins begin with: those in whose names the answers of an anonymous round are kept. */
export const STAND_IN = "someone-";

const PREFIX = encodeUtf8(STAND_IN);

/** Whether a stakeholder is a stand-in. The answers in its name are somebody's who is in the register as themselves. */
export const isStandIn = (lexicon: Lexicon, stakeholder: Term): boolean =>
  lexicon.begins(stakeholder, PREFIX);
