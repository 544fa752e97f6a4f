import type { Row } from "./proof.ts";

/** One thing said in two ways: a report that writes the one, and a question that says the other, with each kind of measure. */
export function asOther(said: string, written: string): Row[] {
  return [
    [`全县${written}312人。`, `${said}多少人`, "312人"],
    [`全县${written}312件。`, `${said}多少件`, "312件"],
    [`全县${written}312万元。`, `${said}多少钱`, "312万元"],
    [`全县${written}设备312台。`, `${said}设备多少台`, "312台"],
    [`全县设备${written}312台。`, `设备${said}多少台`, "312台"],
    [`全县${written}农户312户。`, `${said}了多少户农户`, "312户"],
    [`全县${written}31.2%。`, `${said}多少`, "31.2%"],
    [`全县${written}率31.2%。`, `${said}率多少`, "31.2%"],
    [`全县${written}312家。`, `${said}多少家`, "312家"],
    [`全县${written}312例。`, `${said}多少例`, "312例"],
    [`全县${written}312个。`, `${said}多少个`, "312个"],
    [`全县${written}312天。`, `${said}多少天`, "312天"],
    [`全县${written}312人次。`, `${said}多少人次`, "312人次"],
  ];
}
