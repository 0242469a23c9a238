/** What is attached to a piece of evidence, in words. */
import type { BlobRef, Evidence } from "../api/types";
import { t } from "../words.svelte";

/** `1 minute 10`. */
export function lasts(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0
    ? t("lasts-seconds", { count: seconds })
    : t("lasts-minutes", { count: minutes, seconds: seconds % 60 });
}

/** `340 kB`, `12 MB`. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000
    ? t("size-kilobytes", { size: kilobytes })
    : t("size-megabytes", { size: Math.round(kilobytes / 1000) });
}

/** How long a sound is; what a file is called and how large it is. */
export function aboutBlob(
  medium: Evidence["medium"],
  blob: Pick<BlobRef, "bytes" | "name" | "seconds">,
): string[] {
  if (medium === "photo") return [];
  return [
    ...(blob.seconds ? [lasts(blob.seconds)] : []),
    ...(medium === "file" ? [...(blob.name ? [blob.name] : []), sizeWords(blob.bytes)] : []),
  ];
}

/** What the student picked stands first; among equals the newest. */
export function pickedFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => Number(b.picked ?? false) - Number(a.picked ?? false));
}

/** What a picture shows, for whoever does not see it: the maker's words. */
export function altOf(piece: Evidence): string {
  return piece.alt || piece.words || t("medium-photo");
}
