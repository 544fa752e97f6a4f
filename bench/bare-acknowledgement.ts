import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** The least an event address can do: hash the body and parse it. Nothing is checked, nothing is kept. */
const app = new Hono();
app.post("/feishu/events", async (context) => {
  const raw = new Uint8Array(await context.req.arrayBuffer());
  createHash("sha256").update(raw).digest("hex");
  JSON.parse(new TextDecoder().decode(raw));
  return context.json({});
});
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
