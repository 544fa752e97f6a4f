import { connect } from "node:net";
import { expect, test } from "vitest";
import { startServer } from "../../src/hosts/serve.ts";
import { eventApp } from "../fakes/feishu/event-app.ts";

/** W10: connections that send a byte at a time are closed within ten seconds. */

const beginnings = [
  ["headers", "POST /feishu/events HTTP/1.1\r\nhost: a\r\nx-slow: "],
  ["a body", "POST /feishu/events HTTP/1.1\r\nhost: a\r\ncontent-length: 900000\r\n\r\n"],
] as const;

test.concurrent.each(beginnings)(
  "one that sends %s a byte at a time",
  { timeout: 20_000 },
  async (_what, beginning) => {
    const app = eventApp("t");
    const server = await startServer(app, { hostname: "127.0.0.1", port: 0 });
    const begun = performance.now();
    const socket = connect(server.port, "127.0.0.1");
    const answer: string[] = [];
    const drip = setInterval(() => socket.write("x"), 500);
    await new Promise<void>((resolve) => {
      socket.on("connect", () => socket.write(beginning));
      socket.on("data", (data) => {
        answer.push(data.toString());
        resolve();
      });
      socket.on("error", () => resolve());
      socket.on("close", () => resolve());
    });
    clearInterval(drip);
    socket.destroy();
    expect(performance.now() - begun).toBeLessThan(11_000);
    expect(answer.join("")).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    await server.stop();
  },
);
