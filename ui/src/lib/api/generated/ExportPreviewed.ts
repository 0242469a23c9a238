import type { CopyPart } from "./CopyPart";
import type { MissingGlyph } from "./MissingGlyph";
import type { PageShown } from "./PageShown";

export type ExportPreviewed = { pages: Array<PageShown>, text: string, inside: Array<CopyPart>, stays: Array<string>, missing: Array<MissingGlyph>, draft_languages: Array<string>, hash: string };
