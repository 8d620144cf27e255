import { expect, test } from "vitest";
import { organisationOf } from "../friction/testing/builders.ts";

test("words that are kept but not shown are called by their id, wherever they are named", () => {
  const organisation = organisationOf({
    stakeholders: [{ id: "ana" }],
    statements: [
      { id: "s1", stakeholder: "ana", text: "The roster comes too late." },
      { id: "s2", stakeholder: "ana", text: "An insult.", moderated: "yes" },
    ],
  });
  expect(organisation.title(organisation.item("s1"))).toBe("The roster comes too late.");
  expect(organisation.title(organisation.item("s2"))).toBe("s2");
});
