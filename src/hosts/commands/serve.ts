import { readConfig, type Config } from "../../config.ts";
import { nodeCaller } from "../caller-address.ts";
import { createHostApp, type Host } from "../host.ts";
import { createLog } from "../log.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import { startFeishu, type RunningFeishu } from "../node/feishu.ts";
import { startRebuildLoop, type RebuildLoop } from "../node/rebuild-loop.ts";
import { withThreads } from "../node/threads.ts";
import { claimMilliseconds, newClaimCode } from "../claim-code.ts";
import { startServer } from "../serve.ts";
import { keepClaimCode, listRoles } from "../../store/roles.ts";
import type { Terminal } from "../terminal.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { parserLimitsNote } from "./doctor-parser.ts";
import { ownAddress } from "./own-address.ts";
import { texts } from "./texts.ts";

/** Something to print once the address is known. */
export type Greeting = (address: string) => string;

/** Serves until the process is told to stop; `prepare` runs once before the port is opened. */
export async function serveCommand(
  context: CommandContext,
  prepare: (host: NodeHost) => Promise<Greeting | null> = async () => null,
): Promise<ExitCode> {
  const config = readConfig(context.environment);
  const limits = parserLimitsNote(process.platform);
  if (limits !== null) context.terminal.note(texts.parserLimits(limits));
  const host = await buildNodeHost(config);
  try {
    const greeting = await prepare(host);
    await serveUntilSignal({ host, config, greeting }, context.terminal);
    return 0;
  } finally {
    host.close();
  }
}

type Serving = { host: NodeHost; config: Config; greeting: Greeting | null };

async function serveUntilSignal({ host, config, greeting }: Serving, terminal: Terminal): Promise<void> {
  const log = createLog(host.deps.clock, terminal.note);
  const threaded = withThreads(host, config, log);
  const rebuilds = startRebuildLoop(threaded.rebuilding, log);
  let feishu: RunningFeishu | null = null;
  try {
    await threaded.library.list(); // Starts the thread: the first visitor does not wait for it, and a fault stops the start.
    feishu = await startFeishu(threaded, config, log);
    const app = createHostApp(wakingRebuilds(threaded, rebuilds), log, {
      receiveEvent: feishu?.receiveEvent ?? null,
      callerOf: nodeCaller(config.JUSHI_TRUSTED_PROXIES),
    });
    const server = await startServer(app, { hostname: config.JUSHI_HOST, port: config.PORT });
    const stopped = untilSignal();
    const address = ownAddress(config, server.port);
    if (greeting !== null) terminal.print(greeting(address));
    if (feishu !== null) await offerOwnership(host, config, terminal);
    terminal.print(texts.running(address));
    await stopped;
    terminal.note(texts.stopping);
    await server.stop();
  } finally {
    await feishu?.stop();
    await rebuilds.stop();
    await threaded.closeThreads();
  }
}

/** A rebuild that is asked for is begun at once. */
function wakingRebuilds(host: Host, { wake }: RebuildLoop): Host {
  const begin = async (actor: string) => {
    const begun = await host.rebuilding.begin(actor);
    wake();
    return begun;
  };
  return { ...host, rebuilding: { ...host.rebuilding, begin } };
}

/** A bot without an owner takes no files from anybody: whoever reads the server's output may become the first. */
async function offerOwnership({ deps }: NodeHost, config: Config, terminal: Terminal): Promise<void> {
  const named = (config.JUSHI_OWNERS ?? []).length > 0;
  if (named || (await listRoles(deps.database)).some(({ role }) => role === "owner")) return;
  const code = newClaimCode();
  await deps.database.batch(keepClaimCode(code, new Date(deps.clock().getTime() + claimMilliseconds)));
  terminal.print(texts.claimCode(code));
}

/** Later signals change nothing: a terminal sends Ctrl+C to this process and to the launcher that passes it on. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
