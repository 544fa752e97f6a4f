/** For what a package could do and nobody here asks of it: whoever does ask learns why there is no answer. */
export function notInTheWorker(what: string): never {
  throw new Error(`${what} is left out of the Worker (wrangler.toml, alias)`);
}
