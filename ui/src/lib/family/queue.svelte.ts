/**
 * The copies that wait for the printer (F12): one goes after the other, each
 * is off the list as soon as the printer has it, and what was not sent waits
 * on, through a stop, a refusal or a restart.
 */
import { asShown, call, type ShownError } from "../api/client";
import type { CopyWaiting } from "../api/types";

export class PrintQueue {
  copies = $state.raw<CopyWaiting[]>([]);
  /** The list has been asked for. */
  read = $state(false);
  /** Copies of this run, and how many the printer has. */
  all = $state(0);
  sent = $state(0);
  runs = $state(false);
  error = $state.raw<ShownError | null>(null);
  #stop = false;

  async load(): Promise<void> {
    try {
      this.copies = (await call("copies_to_print", {})).copies;
      this.read = true;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Those whose file stands as it was made. */
  get ready(): CopyWaiting[] {
    return this.copies.filter((copy) => copy.there);
  }

  /** Sends everything that is ready, or until somebody says stop. */
  async printAll(): Promise<void> {
    if (this.runs) return;
    const waiting = this.ready;
    [this.runs, this.#stop, this.error, this.all, this.sent] = [true, false, null, waiting.length, 0];
    for (const copy of waiting) {
      if (this.#stop || !(await this.print(copy))) break;
      this.sent += 1;
    }
    this.runs = false;
  }

  /** Ends the run after the copy that is on its way. */
  stop(): void {
    this.#stop = true;
  }

  /** Sends one copy and takes it off the list. */
  async print(copy: CopyWaiting): Promise<boolean> {
    this.error = null;
    try {
      await call("print_path", { path: copy.path });
      await call("copy_printed", { copy: copy.copy, printed: true });
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
    this.copies = this.copies.filter((one) => one.copy !== copy.copy);
    return true;
  }

  /** Opens a copy in the system's viewer; it stays on the list until a person takes it off. */
  async view(copy: CopyWaiting): Promise<void> {
    this.error = null;
    try {
      await call("open_path", { path: copy.path });
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Takes a copy off the list without printing it. The file stays. */
  async drop(copy: CopyWaiting): Promise<void> {
    this.error = null;
    try {
      await call("copy_printed", { copy: copy.copy, printed: false });
      await this.load();
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }
}
