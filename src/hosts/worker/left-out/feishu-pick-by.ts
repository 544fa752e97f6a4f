/**
 * Stands in for lodash.pickby in the Worker (wrangler.toml, alias): the Feishu SDK takes with it, of the headers and the
 * parameters of a call, those that have a value, and for that brings the whole of lodash's paths and comparisons along.
 */
export default function pickBy<Value>(
  fields: Record<string, Value> | undefined,
  keeps: (value: Value) => unknown,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => Boolean(keeps(value))));
}
