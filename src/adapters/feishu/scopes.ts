/** A permission of the open platform the program uses, and what it is for. */
export type Scope = {
  name: string;
  /** What the program cannot do without it, for the operator. */
  purpose: string;
  needed: "always" | "some";
};

/**
 * Every scope that is asked for in the console, and no other. Without one that is needed `always` nobody is answered;
 * without the others a part of the product is missing. `docs/feishu-setup.md` lists the same.
 */
export const scopes: readonly Scope[] = [
  { name: "im:message:send_as_bot", purpose: "发送和更新回答", needed: "always" },
  { name: "im:message.p2p_msg:readonly", purpose: "收到单聊里的提问", needed: "always" },
  { name: "im:message.group_at_msg:readonly", purpose: "收到群里 @机器人 的提问", needed: "always" },
  { name: "im:message:readonly", purpose: "读被回复的消息、下载发来的文件", needed: "always" },
  { name: "im:chat:readonly", purpose: "知道自己在哪些群里、群是否有外部人员", needed: "always" },
  { name: "im:chat.members:read", purpose: "按群成员判断报告的可见范围", needed: "some" },
  { name: "im:message.group_msg", purpose: "停机之后补答群里漏下的提问（敏感权限，需要审核）", needed: "some" },
  { name: "contact:contact.base:readonly", purpose: "按部门判断报告的可见范围", needed: "some" },
  { name: "contact:user.department:readonly", purpose: "按部门判断报告的可见范围", needed: "some" },
  { name: "docs:document:export", purpose: "管理员发链接入库：导出飞书文档和表格", needed: "some" },
  { name: "wiki:node:read", purpose: "管理员发链接入库：找到知识库页面里的文档", needed: "some" },
  { name: "drive:file:download", purpose: "管理员发链接入库：下载云空间和知识库里的文件", needed: "some" },
  { name: "tenant:tenant:readonly", purpose: "认出外部企业的人员", needed: "some" },
];
