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
  return ({ done, total, label: name, step }) => {
    const filled = Math.round(partDone({ done, total, step }) * barWidth);
    const label = labelled(name, step);
    const bar = `[${"#".repeat(filled)}${"·".repeat(barWidth - filled)}] ${done}/${total}`;
    const room = Math.max(0, Math.floor(((stream.columns ?? 80) - bar.length - 2) / 2));
    const shown = `${bar} ${Array.from(withoutControls(label)).slice(0, room).join("")}`;
    stream.write(done >= total ? "\r\u001B[K" : `\r\u001B[K${shown}`);
  };
}

function createLines(note: (text: string) => void): Progress {
  let said = 0;
  return ({ done, total, label, step }) => {
    const tenth = Math.floor(partDone({ done, total, step }) * 10);
    if (tenth <= said) return;
    said = tenth;
    note(`${done}/${total} ${labelled(label, step)}`.trimEnd());
  };
}

type Step = Parameters<Progress>[0]["step"];

/** From 0 to 1; a piece under way counts as far as its steps are done. */
function partDone({ done, total, step }: { done: number; total: number; step: Step }): number {
  return total === 0 ? 1 : (done + (step === undefined ? 0 : step.at / step.of)) / total;
}

/** The step first: a long name may be cut. */
function labelled(label: string, step: Step): string {
  return step === undefined ? label : `${step.name} ${label}`;
}
