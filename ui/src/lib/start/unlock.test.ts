import { afterEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import { Unlocking } from "./unlock.svelte";

afterEach(() => setBackend(null));

const vaults = [
  { vault: "one", name: "Ms. Okafor, River School", sample: false, keychain: true },
  { vault: "two", name: "Mr. Lee, Hill School", sample: false, keychain: false },
];

test("an empty passphrase asks for it and not the host", async () => {
  setBackend({ call: () => Promise.reject(new Error("asked")) });
  const lock = new Unlocking(vaults);
  expect(await lock.open()).toBeNull();
  expect([lock.need, lock.error]).toEqual(["start-unlock-need-passphrase", null]);
});

test("a wrong passphrase says so and what was typed stays to be mended", async () => {
  setBackend({
    call: () => Promise.reject({ code: "wrong_passphrase", words: "That is not it.", remedy: "Try again." }),
  });
  const lock = new Unlocking(vaults);
  lock.secret = "talk first then wrote";
  expect(await lock.open()).toBeNull();
  expect(lock.error?.code).toBe("wrong_passphrase");
  expect(lock.secret).toBe("talk first then wrote");
});

test("the recovery sheet's code opens by its own way", async () => {
  let asked: unknown;
  setBackend({
    call: async (_, request) => {
      asked = request;
      return {};
    },
  });
  const lock = new Unlocking(vaults);
  lock.turn({ way: "recovery" });
  lock.secret = "abcd efgh";
  await lock.open();
  expect(asked).toEqual({ vault: "one", unlock: { with: "recovery", code: "abcd efgh" } });
});

test("turning to another vault forgets what was typed for the one before", () => {
  const lock = new Unlocking(vaults);
  lock.turn({ way: "recovery" });
  lock.secret = "abcd";
  lock.turn({ vault: "two" });
  expect([lock.vault, lock.way, lock.secret]).toEqual(["two", "passphrase", ""]);
});
