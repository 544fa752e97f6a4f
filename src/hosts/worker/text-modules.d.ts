/** Files that wrangler's Text rule (wrangler.toml) turns into a module whose default export is their text. */
declare module "*.sql" {
  const text: string;
  export default text;
}

declare module "*.md" {
  const text: string;
  export default text;
}
