import { auditStatement } from "../../store/audit.ts";
import { guardsHeld } from "../../store/guards.ts";
import { grantRole, useClaimCode } from "../../store/roles.ts";
import type { Command } from "../commands.ts";
import { said } from "../reply.ts";
import { adminTexts as texts } from "./texts.ts";

/** 认领 and the code the server printed when it had no owner: whoever says it first is the owner. */
export const claimCommand: Command = {
  names: ["认领"],
  takes: "words",
  who: "anyone",
  help: texts.commands.claim,
  helpIn: "nowhere",
  run: async (deps, { request, words }) => {
    const now = deps.clock();
    const at = now.toISOString();
    const { openId } = request;
    const actor = `user:${openId}`;
    const entry = { at, actor, action: "claim", reportId: null, version: null, details: { openId } } as const;
    const claim = deps.database.batch([
      ...useClaimCode(words, openId, now),
      grantRole({ openId, role: "owner", scope: "*", grantedBy: "claim", grantedAt: at }),
      auditStatement(deps.newId, entry),
    ]);
    const answer = (await guardsHeld(claim))
      ? { outcome: "claimed", text: texts.claimed }
      : { outcome: "not-claimed", text: texts.notClaimed };
    return said(deps, request, answer);
  },
};
