// automerge-repo's own server adapter, with nothing around it.
import { Repo } from "@automerge/automerge-repo";
import { WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.argv[2]) });
new Repo({ network: [new WebSocketServerAdapter(server)], peerId: "server", sharePolicy: async () => false });
