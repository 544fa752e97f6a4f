import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * pass: as if it were not there. refuse: the connection ends at once. stall: taken and never answered. cut: half of the
 * answer, then the end. error: 500 with a body. garbage: 200 with what is not an answer.
 */
export type Fault = "pass" | "refuse" | "stall" | "cut" | "error" | "garbage";

export type FaultProxy = {
  url: string;
  set: (fault: Fault) => void;
  connections: () => number;
  close: () => Promise<void>;
};

const replies = {
  error:
    "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}",
  garbage:
    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 27\r\n\r\n<html>not your server</html",
} as const;

/** A TCP proxy before a local server that does to it what networks do. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let fault: Fault = "pass";
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    keep(open, client);
    if (fault === "refuse") client.destroy();
    else if (fault === "error" || fault === "garbage") answerWith(client, replies[fault]);
    else if (fault !== "stall") forward(client, connect(Number(port), hostname), fault === "cut", open);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      fault = next;
      for (const socket of open) socket.destroy();
    },
    connections: () => connections,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.on("close", () => open.delete(socket));
  socket.on("error", () => socket.destroy());
}

function answerWith(client: Socket, reply: string): void {
  client.once("data", () => client.end(reply));
}

/** `cut` lets the head and half of the first body through, which an HTTP client must not take for an answer. */
function forward(client: Socket, server: Socket, cut: boolean, open: Set<Socket>): void {
  keep(open, server);
  client.pipe(server);
  if (!cut) server.pipe(client);
  else
    server.once("data", (data) =>
      client.write(data.subarray(0, Math.floor(data.length * 0.6)), () => client.destroy()),
    );
  client.on("close", () => server.destroy());
  server.on("close", () => client.end());
}
