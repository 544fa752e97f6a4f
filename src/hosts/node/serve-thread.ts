import { parentPort } from "node:worker_threads";
import {
  packFault,
  type ThreadCall,
  type ThreadFarewell,
  type ThreadReply,
  type ThreadWork,
} from "./thread-messages.ts";

/**
 * The thread's side of `createThread`: answers calls by name until the process says farewell; then, when the last call
 * has ended, `close` runs and the thread ends by itself.
 */
export function serveThread(work: ThreadWork, close: () => void): void {
  const port = parentPort;
  if (port === null) throw new Error("serveThread runs inside a worker thread");
  const underWay = new Set<Promise<void>>();
  port.on("message", (message: ThreadCall | ThreadFarewell) => {
    if ("farewell" in message) {
      void Promise.all(underWay).then(() => {
        close();
        port.close();
      });
      return;
    }
    const onStep = (step: number) => port.postMessage({ call: message.call, step } satisfies ThreadReply);
    const done = answer(work, message, onStep).then((reply) => {
      port.postMessage(reply);
      underWay.delete(done);
    });
    underWay.add(done);
  });
}

async function answer(
  work: ThreadWork,
  { call, name, input, stepwise }: ThreadCall,
  onStep: (step: number) => void,
): Promise<ThreadReply> {
  try {
    const perform = work[name];
    if (perform === undefined) throw new Error(`this thread does not know ${name}`);
    return { call, result: await perform(...((stepwise ? [...input, onStep] : input) as never[])) };
  } catch (fault) {
    return { call, fault: packFault(fault) };
  }
}
