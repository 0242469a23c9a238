import { describe, expect, it } from "vitest";
import { beforeLeaving, flushAll, href, parse, type Route } from "./router.svelte";

describe("router", () => {
  const places: Route[] = [
    { view: "class" },
    { view: "plan", plan: "a b/c" },
    { view: "plan", plan: "p", part: "goals" },
    { view: "export", plan: "p" },
    { view: "kept", plan: "p" },
    { view: "school", part: "people" },
    { view: "leaves" },
  ];
  it.each(places)("reads back the link to $view", (place) => {
    expect(parse(href(place))).toEqual(place);
  });

  it("goes home from any place that is not known", () => {
    for (const hash of ["", "#", "#/week", "#/plan", "#//", "#/%E0%A4%A"]) {
      expect(parse(hash), hash).toEqual({ view: "class" });
    }
  });

  it("opens the first part of the school where the part is not known", () => {
    expect(parse("#/school/nothing")).toEqual({ view: "school", part: "class" });
  });

  it("lets every field send what it holds, even when one of them fails", async () => {
    const sent: string[] = [];
    const stops = [
      beforeLeaving(() => Promise.reject(new Error("full disk"))),
      beforeLeaving(() => void sent.push("kept")),
    ];
    expect(await flushAll(), "somebody's words were not kept").toBe(false);
    expect(sent).toEqual(["kept"]);
    for (const stop of stops) stop();
    expect(await flushAll()).toBe(true);
    expect(sent, "a field that is closed is not asked again").toEqual(["kept"]);
  });
});
