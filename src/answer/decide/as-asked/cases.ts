import type { Asked, Told } from "./asked.ts";

const cameIn = /受理|收到|新收|收案/;
const wentOut = /[审执]结|办结|结案/;

/** 办理申请多少件 asked: how many came in is another count, and how many were closed another than how many came in. */
export function sameStage({ said }: Asked, { name }: Told): boolean {
  const dealt = wentOut.test(said) || /(?<![承主举])办了多少件/.test(said);
  const [asksIn, asksOut] = [cameIn.test(said), /办理|处理|答复/.test(said) || dealt];
  const [tellsIn, tellsOut] = [cameIn.test(name), wentOut.test(name)];
  if (tellsIn && !tellsOut && asksOut && !asksIn) return !/新收/.test(name) && !dealt;
  return !(tellsOut && !tellsIn && asksIn && !asksOut);
}
