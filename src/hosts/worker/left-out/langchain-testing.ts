/**
 * Stands in for `@langchain/core/testing` in the Worker (wrangler.toml, alias): LangChain hands its test helpers on beside
 * the rest, by these two names.
 */
export const fakeModel = undefined;
export const langchainMatchers = undefined;
