import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { call, setBackend, ShownError } from "./client";

const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, "utf8");

describe("the list of commands", () => {
  it("is the one that the host answers", () => {
    const rows = [
      ...read("../../../../src-tauri/crates/api/src/list.rs").matchAll(/^\s+(\w+): (\w+) => (\w+), \[/gm),
    ];
    const ours = [...read("./commands.ts").matchAll(/^ {2}(\w+): \[T\.(\w+), T\.(\w+)\];/gm)];
    // One request is renamed for TypeScript: the answer itself has its name.
    const named = (type = "") => (type === "SuggestionAnswer" ? "AnswerToSuggestion" : type);
    expect(ours.map(([, name, takes, gives]) => `${name} ${takes} ${gives}`)).toEqual(
      rows.map(([, name, takes, gives]) => `${name} ${named(takes)} ${named(gives)}`),
    );
  });

  it("finds a type for each request and response", () => {
    const types = read("./types.ts");
    for (const [, name] of read("./commands.ts").matchAll(/T\.(\w+)/g)) {
      expect(types.includes(`{ ${name} }`), name).toBe(true);
    }
  });
});

describe("a call", () => {
  afterEach(() => setBackend(null));

  it("throws what the host says, in the host's words", async () => {
    const said = { code: "wrong_passphrase", words: "That is not it.", remedy: "Try again." };
    setBackend({ call: () => Promise.reject(said) });
    const thrown = await call("app_state", {}).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ShownError);
    expect(thrown).toMatchObject(said);
  });

  it("never shows a bare exception as words", async () => {
    setBackend({ call: () => Promise.reject(new TypeError("x is undefined")) });
    await expect(call("app_state", {})).rejects.toMatchObject({ code: "unexpected", words: "" });
  });
});
