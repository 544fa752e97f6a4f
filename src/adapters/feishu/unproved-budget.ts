/**
 * How often an address may send what proves nothing. Beyond that its requests are turned away before anything is read
 * or decrypted. What is signed is never counted and never turned away, so that whoever shares an address with the platform,
 * as everybody behind one proxy does, cannot keep its events out.
 */
export type UnprovedBudget = {
  isSpent: (address: string) => boolean;
  /** Counts a request that proved nothing; true when it is the one that spends the budget. */
  count: (address: string) => boolean;
};

/** The platform checks an event address by hand, once or twice: more than this in a minute is no platform. */
const mostAMinute = 60;

/** Addresses counted one by one, about a megabyte; the others of that minute share one budget. */
const mostAddresses = 10_000;

const minute = 60_000;
const others = "";

export function createUnprovedBudget(clock: () => Date): UnprovedBudget {
  let begun = 0;
  const counts = new Map<string, number>();

  const keyOf = (address: string): string => {
    const now = clock().getTime();
    // Everything is forgotten at once, so that neither time nor many addresses make it grow.
    if (Math.abs(now - begun) >= minute) {
      counts.clear();
      begun = now;
    }
    const key = network(address);
    return counts.has(key) || counts.size < mostAddresses ? key : others;
  };
  return {
    isSpent: (address) => (counts.get(keyOf(address)) ?? 0) >= mostAMinute,
    count: (address) => {
      const key = keyOf(address);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count === mostAMinute;
    },
  };
}

/** One IPv4 address, or the half of an IPv6 address that one household is given whole. */
function network(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain.slice(0, 45);
  const [before = "", after = ""] = plain.replace(/%.*$/, "").split("::");
  const groups = before.split(":").filter((group) => group !== "");
  const end = after.split(":").filter((group) => group !== "");
  const missing = Array.from({ length: Math.max(0, 8 - groups.length - end.length) }, () => "0");
  return [...groups, ...missing, ...end].slice(0, 4).join(":");
}
