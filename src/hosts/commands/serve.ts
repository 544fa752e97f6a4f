import { readConfig, settingsOfLaterReleases, type Config } from "../../config.ts";
import { createLog } from "../log.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import { startServer } from "../serve.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** Serves until the process is told to stop; `prepare` runs once before the port is opened. */
export async function serveCommand(
  context: CommandContext,
  prepare: (host: NodeHost, config: Config) => Promise<void> = async () => {},
): Promise<ExitCode> {
  const config = readConfig(context.environment);
  for (const sentence of settingsOfLaterReleases(context.environment)) context.terminal.note(sentence);
  const host = await buildNodeHost(config);
  try {
    await prepare(host, config);
    const app = host.createApp(createLog(host.deps.clock, context.terminal.note));
    const server = await startServer(app, config.PORT);
    const stopped = untilSignal();
    context.terminal.print(texts.running(config.JUSHI_BASE_URL ?? `http://localhost:${server.port}`));
    await stopped;
    context.terminal.note(texts.stopping);
    await server.stop();
    return 0;
  } finally {
    host.close();
  }
}

/** Later signals change nothing: a terminal sends Ctrl+C to this process and to the launcher that passes it on. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
