/** How long a code is good. */
export const claimMilliseconds = 86_400_000;

/** Letters and digits that nobody mistakes for another on a phone: no 0, O, 1, I, L. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** `ABCD-EFGH-JKMN`: 59 random bits, more than anybody can try in a day. */
export function newClaimCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  // Bytes past the last whole round of the alphabet would make its first letters likelier.
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % letters.length)).slice(0, 12);
  const code = fair.map((byte) => letters[byte % letters.length]).join("");
  return code.replaceAll(/(.{4})(?=.)/g, "$1-");
}
