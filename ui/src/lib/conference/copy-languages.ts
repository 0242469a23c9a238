/**
 * The languages of the labels on the family's copy, without asking: the
 * family's first where it has labels, the reader's beside it.
 */
export function copyLanguages(
  family: readonly string[],
  reader: string,
  labels: readonly string[],
): string[] {
  const home = family.find((tag) => labels.includes(tag));
  const here = labels.includes(reader) ? reader : labels[0];
  return [...new Set([home, here].filter((tag): tag is string => tag !== undefined))];
}
