/**
 * A copy in the making: what is wanted, what it would hold, where it went.
 * The preview is the export's own bytes, so every choice asks the host again,
 * and an answer that a later choice overtook is dropped.
 */
import { asShown, call, type ShownError } from "../api/client";
import type {
  Audience,
  CopyWanted,
  ExportPreviewed,
  FileWritten,
  Person,
  PersonId,
  PlanId,
} from "../api/types";

/** How a copy can be kept. */
export type Format = "pdf" | "html" | "json";

export const FORMATS: readonly Format[] = ["pdf", "html", "json"];
export const AUDIENCES: readonly Audience[] = ["student", "family", "school", "next_teacher"];

/** What the copy is made from, as far as this page must know it. */
export interface About {
  plan: PlanId;
  student: PersonId;
  /** Languages that have labels. */
  labels: readonly string[];
  /** The reader's language. */
  reader: string;
  /** Everyone whom the school names. */
  people: readonly Person[];
  /** Whether this person reads the plan's care part, with the access profile in it. */
  access?: boolean;
}

export class Copy {
  readonly about: About;
  audience = $state<Audience>("family");
  recipient = $state<PersonId | "">("");
  first = $state("en");
  second = $state("");
  paper = $state("letter");
  large = $state(false);
  format = $state<Format>("pdf");
  /** The access profile goes in: for the one copy, and remembered by nothing (P11). */
  access = $state(false);

  previewed = $state<ExportPreviewed | null>(null);
  /** The page on the desk, from 0. */
  page = $state(0);
  busy = $state(false);
  writing = $state(false);
  error = $state<ShownError | null>(null);
  written = $state<FileWritten | null>(null);
  #asked = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(about: About) {
    this.about = about;
    this.first = about.labels.includes(about.reader) ? about.reader : (about.labels[0] ?? "en");
    this.#toRecipient(this.recipients[0]?.id ?? "");
  }

  /** Family members who may receive a copy (H3). */
  get recipients(): Person[] {
    return this.about.people.filter((person) => {
      const tie = person.relation;
      return person.voice === "family" && tie?.to === this.about.student && tie.may_receive;
    });
  }

  /** Family members who may not: named, so that nobody looks for them in vain. */
  get refused(): Person[] {
    return this.about.people.filter((person) => {
      const tie = person.relation;
      return person.voice === "family" && tie?.to === this.about.student && !tie.may_receive;
    });
  }

  /** What is asked of the host. */
  get wanted(): CopyWanted {
    return {
      plan: this.about.plan,
      audience: this.audience,
      recipient: this.audience === "family" && this.recipient ? this.recipient : null,
      format: this.format,
      languages: this.second && this.second !== this.first ? [this.first, this.second] : [this.first],
      paper: this.paper,
      large: this.large,
      access: this.access,
    };
  }

  /** Characters that no font has stand in the way of paper, never of the phone's page (F6). */
  get cannotPrint(): boolean {
    return this.format === "pdf" && (this.previewed?.missing.length ?? 0) > 0;
  }

  /** Whether this copy can be written now. */
  get ready(): boolean {
    return this.previewed !== null && !this.busy && !this.cannotPrint;
  }

  /** Sets some of what is wanted and asks for the preview again. */
  async want(
    some: Partial<
      Pick<Copy, "audience" | "recipient" | "first" | "second" | "paper" | "large" | "format" | "access">
    >,
  ): Promise<void> {
    const { recipient, ...rest } = some;
    // Turned on for one copy: another reader's copy begins without it.
    if (some.audience !== undefined || recipient !== undefined) this.access = false;
    Object.assign(this, rest);
    if (recipient !== undefined) this.#toRecipient(recipient);
    if (this.second === this.first) this.second = "";
    // Another person's page must not stand here under this one's name.
    if (
      some.audience !== undefined ||
      some.recipient !== undefined ||
      some.format !== undefined ||
      some.access !== undefined
    )
      this.previewed = null;
    await this.look();
  }

  /** Asks what the copy holds now. */
  look(): Promise<void> {
    this.#looking = this.#look();
    return this.#looking;
  }

  async #look(): Promise<void> {
    const mine = ++this.#asked;
    this.busy = true;
    this.error = null;
    this.written = null;
    try {
      const previewed = await call("export_preview", { copy: this.wanted });
      if (mine !== this.#asked) return;
      this.previewed = previewed;
      this.page = Math.min(this.page, Math.max(previewed.pages.length - 1, 0));
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.previewed = null;
      this.error = asShown(thrown);
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
  }

  /** Writes it: into the usual folder, or into one that is chosen first. */
  async write(elsewhere: boolean): Promise<void> {
    if (this.writing || this.cannotPrint) return;
    this.writing = true;
    try {
      // Nothing is written that has not been looked at.
      await this.#looking;
      if (!this.ready) return;
      this.error = null;
      const to = elsewhere ? await call("choose_folder", {}) : null;
      if (elsewhere && to === null) return;
      this.written = await call("export_write", { copy: this.wanted, to });
      this.access = false;
    } catch (thrown) {
      this.error = asShown(thrown);
    } finally {
      this.writing = false;
    }
  }

  /** A recipient's language comes first where it has labels, the reader's beside it. */
  #toRecipient(recipient: PersonId | ""): void {
    this.recipient = recipient;
    const language = this.recipients.find((person) => person.id === recipient)?.languages[0];
    if (!language || !this.about.labels.includes(language) || language === this.first) return;
    const before = this.first;
    this.first = language;
    this.second = before;
  }
}
