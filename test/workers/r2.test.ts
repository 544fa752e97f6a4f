import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createR2Originals } from "../../src/adapters/r2.ts";
import { describeOriginalsContract } from "../contracts/originals.ts";

describeOriginalsContract("R2 in workerd", async () => ({
  originals: createR2Originals(env.ORIGINALS),
  close: reset,
}));
