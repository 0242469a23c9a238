/**
 * The host of the browser tests: the same commands over HTTP on this computer,
 * answered by `tests/bridge`. Only the `bridge` build holds this file.
 *
 * `POST /call/<command>` with the window's label in `x-waymark-window`; the
 * body is the request as JSON, the answer the response, or with status 422 an
 * `ErrorShown`.
 */
import type { Backend } from "./client";

export class BridgeBackend implements Backend {
  async call(name: string, request: unknown): Promise<unknown> {
    const answer = await fetch(`/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-waymark-window": windowLabel() },
      body: JSON.stringify(request),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    return body;
  }
}

/** `?window=conference` plays the shared screen. */
function windowLabel(): string {
  return new URLSearchParams(location.search).get("window") ?? "main";
}
