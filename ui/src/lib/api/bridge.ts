/**
 * The host of the browser tests: the same commands over HTTP on this computer,
 * answered by `tests/bridge`. Only the `bridge` build holds this file.
 *
 * `POST /call/<command>` with the window's label in `x-waymark-window`; the
 * body is the request as JSON, the answer the response, or with status 422 an
 * `ErrorShown`.
 */
import type { Backend } from "./client";

const LABELS: Record<string, string> = { conference: "conference", alone: "student" };

export class BridgeBackend implements Backend {
  // The shell closes one window and opens the other as the stage moves; one
  // browser tab plays both, so its label follows what the host says. Own notes
  // stand beside a conference and stay what they are.
  #label = new URLSearchParams(location.search).get("window") === "notes" ? "notes" : "main";

  async call(name: string, request: unknown): Promise<unknown> {
    // Locking when nobody is there is the shell's own; the bridge never does.
    if (name === "activity") return {};
    const answer = await fetch(`/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-waymark-window": this.#label },
      body: JSON.stringify(request),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    const stage = (body as { stage?: { stage?: string } } | null)?.stage?.stage;
    if (stage && this.#label !== "notes") this.#label = LABELS[stage] ?? "main";
    return body;
  }
}
