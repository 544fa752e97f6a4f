import { connect } from "node:net";

/** Whether somebody listens there. Node's own fetch waits ten seconds for a connection and lets nobody choose. */
export function takesConnections({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port || (protocol === "https:" ? 443 : 80)),
    });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(longestConnect, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

/** The caller gives up earlier; this only closes the socket it left behind. */
const longestConnect = 5000;
