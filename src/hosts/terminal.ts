import type { Progress } from "../ports.ts";

/** Where a command writes. Results go to `print`, everything else to `note`, so that results can be piped. */
export type Terminal = {
  print: (text: string) => void;
  note: (text: string) => void;
  /** A new progress for one piece of work: a bar on a terminal, otherwise a plain line per tenth. */
  progress: () => Progress;
  /** Asks a question that is answered with yes or no; null where no person sits at the terminal. */
  confirm: (question: string) => Promise<boolean | null>;
};

/** Shows a question and gives the line typed after it. */
type Ask = (question: string) => Promise<string>;

type Stream = { write: (text: string) => unknown; isTTY?: boolean; columns?: number };

const barWidth = 20;

export function createTerminal(streams: { out: Stream; err: Stream; ask?: Ask }): Terminal {
  const note = (text: string) => void streams.err.write(`${withoutControls(text)}\n`);
  return {
    print: (text) => void streams.out.write(`${withoutControls(text)}\n`),
    note,
    progress: () => (streams.err.isTTY === true ? createBar(streams.err) : createLines(note)),
    confirm: async (question) =>
      streams.ask === undefined
        ? null
        : /^(?:y|yes|是|好|确认)$/i.test((await streams.ask(`${question} [y/N] `)).trim()),
  };
}

/** A report is data: an escape sequence in a quoted sentence must not reach the terminal (design.md promise 9). */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "");
}

/** Redraws one line and removes it when the work is done. */
function createBar(stream: Stream): Progress {
  return ({ done, total, label }) => {
    const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
    const bar = `[${"#".repeat(filled)}${"·".repeat(barWidth - filled)}] ${done}/${total}`;
    const room = Math.max(0, Math.floor(((stream.columns ?? 80) - bar.length - 2) / 2));
    const shown = `${bar} ${Array.from(withoutControls(label)).slice(0, room).join("")}`;
    stream.write(done >= total ? "\r\u001B[K" : `\r\u001B[K${shown}`);
  };
}

function createLines(note: (text: string) => void): Progress {
  let said = 0;
  return ({ done, total, label }) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
    if (tenth <= said) return;
    said = tenth;
    note(`${done}/${total} ${label}`.trimEnd());
  };
}
