/** A bundle that was opened from outside, until the page of what waits reads it. */
class Opened {
  #path = $state<string | null>(null);

  put(path: string): void {
    this.#path = path;
  }

  /** Gives it once. */
  take(): string | null {
    const path = this.#path;
    if (path !== null) this.#path = null;
    return path;
  }
}

export const opened = new Opened();
