/** A sheet with a code, for paper. */
import { call } from "../api/client";
import type { FileWritten } from "../api/types";
import { t } from "../words.svelte";

/** Asks for a folder, has the sheet written there, says so, and opens it for the printer. */
export async function printSheet(
  write: (to: string) => Promise<FileWritten>,
  say: (words: string) => void,
): Promise<void> {
  const to = await call("choose_folder", {});
  if (to === null) return;
  const written = await write(to);
  say(t("written-as", { name: written.name }));
  await call("open_path", { path: written.path });
}
