/**
 * The one way from the window to the use cases. Everything else in the window
 * calls `call(name, request)`; which host answers is decided here, once.
 */
import { invoke } from "@tauri-apps/api/core";
import type { AllCommands, CommandName } from "./commands";
import type { ErrorShown } from "./types";

/** A host of the commands: the shell, the test bridge, or a test's own. */
export interface Backend {
  call(name: string, request: unknown): Promise<unknown>;
}

/** An error as the host words it, already in the reader's language. */
export class ShownError extends Error {
  readonly code: string;
  readonly words: string;
  readonly remedy: string;

  constructor(shown: ErrorShown) {
    super(shown.words);
    this.name = "ShownError";
    this.code = shown.code;
    this.words = shown.words;
    this.remedy = shown.remedy;
  }
}

/** Whatever was thrown, as something that can be shown. */
export function asShown(thrown: unknown): ShownError {
  if (thrown instanceof ShownError) return thrown;
  const shown = thrown as Partial<ErrorShown> | null;
  if (
    shown &&
    typeof shown === "object" &&
    typeof shown.code === "string" &&
    typeof shown.words === "string"
  ) {
    return new ShownError({ code: shown.code, words: shown.words, remedy: shown.remedy ?? "" });
  }
  // The words stay with the caller's locale file: see `errors/words.ts`.
  return new ShownError({ code: "unexpected", words: "", remedy: String(thrown) });
}

class TauriBackend implements Backend {
  call(name: string, request: unknown): Promise<unknown> {
    return invoke(name, { request });
  }
}

let host: Promise<Backend> | null = null;

async function chosenBackend(): Promise<Backend> {
  // Vite replaces the mode at build time, so a release bundle holds no bridge.
  if (import.meta.env.MODE === "bridge") {
    const { BridgeBackend } = await import("./bridge");
    return new BridgeBackend();
  }
  return new TauriBackend();
}

/** Puts a test's own host in place; null for the real one. */
export function setBackend(backend: Backend | null): void {
  host = backend ? Promise.resolve(backend) : null;
}

/** Calls a command. Throws a `ShownError`. */
export async function call<N extends CommandName>(
  name: N,
  request: AllCommands[N][0],
): Promise<AllCommands[N][1]> {
  host ??= chosenBackend();
  try {
    return (await (await host).call(name, request)) as AllCommands[N][1];
  } catch (thrown) {
    throw asShown(thrown);
  }
}
