import { expect, test } from "vitest";
import { type Around, type Asked, followUpsFor } from "./follow-ups.ts";

const around: Around = {
  language: "en",
  goalTitles: ["Sail every departure"],
  ownedBarriers: new Set(["st9"]),
};
const said = (statement: Partial<Asked>): Asked => ({
  ...{ id: "st1", text: "", kind: "comment", about: null, addressedTo: null, extra: null },
  ...statement,
});
const asked = (statement: Partial<Asked>, other: Partial<Around> = {}) =>
  followUpsFor(said(statement), { ...around, ...other });

test("the worked example of the method page", () => {
  expect(asked({ kind: "target", text: "Fewer sick days" })).toEqual([
    "target_without_measure",
    "target_without_date",
  ]);
  expect(asked({ kind: "target", text: "Sick days down to 4 % by 2027-12-31" })).toEqual([]);
  expect(asked({ kind: "need", text: "Two more deck hands in summer" })).toEqual(["need_without_unit"]);
  expect(asked({ kind: "comment", text: "Better communication" })).toEqual(["vague_words"]);
});

test("a year is a date and no measure", () => {
  expect(asked({ kind: "target", text: "Fewer sick days in 2027" })).toEqual(["target_without_measure"]);
});

test("what a target says beside its words counts", () => {
  const extra = { question: "targets", measure: "sick days", due_on: "2027-12-31" };
  expect(asked({ kind: "target", text: "Fewer sick days", extra })).toEqual([]);
});

test("a priority matches a goal by a word that begins alike, or by the item it is about", () => {
  expect(asked({ kind: "priority", text: "Sailing the departures on time" })).toEqual([]);
  expect(asked({ kind: "priority", text: "The canteen must be open" })).toEqual(["priority_without_goal"]);
  expect(asked({ kind: "priority", text: "The canteen must be open", about: "g1" })).toEqual([]);
});

test("a barrier that somebody deals with is not asked about", () => {
  const text = "The old pier breaks down twice a year";
  expect(asked({ kind: "barrier", text })).toEqual(["barrier_without_owner"]);
  expect(asked({ kind: "barrier", text, id: "st9" })).toEqual([]);
});

test("vague words are known in English only; few words are few in every language", () => {
  expect(asked({ text: "We need better tools soon" })).toEqual(["vague_words"]);
  expect(asked({ text: "We need better tools soon" }, { language: "sv" })).toEqual([]);
  expect(asked({ text: "Bättre verktyg" }, { language: "sv" })).toEqual(["vague_words"]);
  expect(asked({ text: "We need 3 better tools soon" })).toEqual([]);
});
