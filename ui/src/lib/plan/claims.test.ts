import { describe, expect, it } from "vitest";
import type { Field, PlanShown } from "../api/types";
import { has } from "../words.svelte";
import { CLAIMS, claimWords, contested, type Around } from "./claims";

const goal = { id: "11111111-1111-4111-8111-111111111111", statement: [{ text: "I want to row", by: null }] };
const around: Around = {
  shown: {
    plan: {
      goals: [goal],
      experiences: [],
      needs: [],
      supports: [],
      agreements: [],
      notes: [],
      home_lines: [],
      profile: { learn_best: [] },
    },
    lists: {},
    entry_points: [{ id: "e", question: "What is in the water?" }],
  } as unknown as PlanShown,
  full: (person) => (person === "h" ? "Hodan, her mother" : person),
  student: "Amina",
  teacher: "Ms. Okafor",
};

/** Two values of each field, as two devices may have set them. */
const VALUES: { [F in Field]?: [unknown, unknown, string] } = {
  status: ["live", "parked", "Live"],
  area: ["civic", "career", "Civic"],
  until: ["2026-12-11", "2026-12-18", "11 December"],
  what_chosen_by: ["student", "teacher", "Amina chose"],
  how_chosen_by: ["together", "teacher", "Amina and Ms. Okafor chose together"],
  show_chosen_by: ["teacher", "student", "Ms. Okafor chose"],
  leads: ["student", "together", "Amina leads"],
  purposes: [["For my brothers"], ["social_mobility"], "For my brothers"],
  entry_point: ["e", "gone", "What is in the water?"],
  goal: [goal.id, goal.id.replace("8111", "9111"), "I want to row"],
  need: [goal.id, goal.id.replace("8111", "9111"), "I want to row"],
  routine: ["ask_one_question", "thank_someone", "Ask one question a day"],
  pathway: ["internship", "virtual", "Internship"],
  together: ["alone", "adult", "Alone"],
  level: ["create", "apply", "Create"],
  placement: ["in_school", "both", "In school"],
  provision: ["loan", "paper", "A device on loan"],
  looks_after: ["h", "o", "Hodan, her mother"],
  check_on: ["2026-12-03", "2026-12-04", "3 December"],
  need_kind: ["language", "other", "Language"],
  need_standing: ["open", "met", "Open"],
  minutes_planned: [40, 15, "40 min"],
  helped: ["yes", "no", "Yes"],
  owner: ["h", "o", "Hodan, her mother"],
  about: ["learn_best", "goals", "I learn best when"],
  asks: [true, false, "It asks"],
  settled: [true, false, "Settled"],
  review_on: ["2026-12-01", "2026-12-02", "1 December"],
};
const fields = (Object.keys(CLAIMS) as Field[]).filter((field) => CLAIMS[field] !== null);

describe("S3: two values of any field", () => {
  it.each(fields)("%s is shown with both values in words", (field) => {
    const values = VALUES[field];
    expect(values, `${field} has two values to be tried with`).toBeDefined();
    if (!values) return;
    const claims = values.slice(0, 2).map((value, at) => ({ claim: `c${at}`, value, by: null, at: "" }));
    // The field stands on the item under its own name, or inside a choice.
    const item = Object.fromEntries([
      ...["what_i_learn", "how_i_learn", "how_i_show"].map((name) => [name, { by: [] }]),
      ...[field, "kind", "standing"].map((name) => [name, [] as unknown]),
    ]) as Record<string, unknown>;
    const place = { need_kind: "kind", need_standing: "standing" }[field as string] ?? field;
    const choice = {
      what_chosen_by: "what_i_learn",
      how_chosen_by: "how_i_learn",
      show_chosen_by: "how_i_show",
    }[field as string];
    if (choice) item[choice] = { by: claims };
    else item[place] = claims;
    const found = contested(item);
    expect(found.map((one) => one.field)).toEqual([field]);
    expect(found[0]?.claims).toHaveLength(2);
    const [one, other] = values.slice(0, 2).map((value) => claimWords(field, value, around));
    expect(one).toContain(values[2]);
    expect(other, "the two are told apart").not.toBe(one);
    expect(has(`field-${field}`), "the field has a name").toBe(true);
  });

  it("one value is no conflict", () => {
    expect(contested({ status: [{ claim: "c", value: "live", by: null, at: "" }] })).toEqual([]);
  });
});
