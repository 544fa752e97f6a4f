/**
 * What is made of a table (a pattern of all its units, an index of its names) is made once for each table and kept as long as
 * the table lives. Takes what makes it, which must depend on the table alone; gives the same, remembered.
 */
export function madeOnce<Table extends object, Made extends object>(
  make: (table: Table) => Made,
): (table: Table) => Made {
  const made = new WeakMap<Table, Made>();
  return (table) => {
    const known = made.get(table);
    if (known !== undefined) return known;
    const fresh = make(table);
    made.set(table, fresh);
    return fresh;
  };
}
