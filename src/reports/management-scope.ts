/**
 * Whose reports somebody may look after: null for all of them, otherwise the audience names they answer for (an admin of
 * one chat: that chat).
 */
export type ManagementScope = readonly string[] | null;

/**
 * Whether a report of this audience may be managed within a scope: all who may read it are the scope's own. A report for
 * everyone, or shared with others, belongs to those who look after everything.
 */
export function isManagedWithin(audience: readonly string[] | null, scope: ManagementScope): boolean {
  if (scope === null) return true;
  return audience !== null && audience.length > 0 && audience.every((name) => scope.includes(name));
}
