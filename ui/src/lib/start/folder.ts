/**
 * The folder of a file, for the sentence that says where it went. Paths come
 * from this computer and may be written either way.
 */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return cut > 0 ? path.slice(0, cut) : path.slice(0, cut + 1);
}
