/** Tests here call adapters, not the Worker: the whole product need not be loaded before each file. */
export default { fetch: () => new Response("no product here", { status: 404 }) };
