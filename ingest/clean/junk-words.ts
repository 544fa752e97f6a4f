/**
 * Words that web pages print around a report (figures.md 4b.1). Reviewed by hand: each names a part of a page and
 * would not stand alone on a line of a report. All are folded: simplified script, half width.
 */

/** Whole lines after which nothing belongs to the report until report text resumes. */
export const junkHeadings: ReadonlySet<string> = new Set([
  "推荐文章",
  "推荐阅读",
  "热门文章",
  "热门推荐",
  "热点推荐",
  "热点文章",
  "最新文章",
  "猜你喜欢",
  "站点关键词",
  "热门关键词",
  "热门标签",
  "热门搜索",
  "相关范文推荐",
  "相关推荐",
  "相关阅读",
  "相关文章",
  "相关新闻",
  "相关信息",
  "相关链接",
  "相关稿件",
  "延伸阅读",
  "友情链接",
  "常见问题",
  "上一篇",
  "下一篇",
  "上一条",
  "下一条",
  "网友评论",
  "发表评论",
  "本类排行",
  "阅读排行",
  "点击排行",
]);

const buttons = `
  朗读 语音播报 语音朗读 收听 打印 打印本页 关闭 关闭窗口 关闭本页 返回顶部 返回首页 字体 字号 大中小
  分享 分享到 收藏 收藏本页 加入收藏 责任编辑 浏览次数 阅读次数 点击数 点击量 访问量 扫一扫 扫码关注 手机扫码
  无障碍 无障碍浏览 繁体版 设为首页 网站地图 网站导航 当前位置 您的位置 您现在的位置 首页`;

/**
 * Buttons and notices: the word alone, or the word with a colon, bracket or arrow behind it, so that
 * `无障碍改造35户` and `访问量3万人次` stay report text. The line after one may well be the report's title.
 */
export const junkLine = new RegExp(
  `^[\\s【[|]*(?:${buttons.trim().split(/\s+/).join("|")})\\s*(?:$|[:>»|【】[\\]])|^首页\\s*(?:新闻|要闻|资讯|动态|政务|政府|信息|公告|通知|专题|机构)`,
);

/** A line in Latin letters below a Chinese report tells in English what the report has told: 40 letters and hardly a character. */
export function isForeign(line: string): boolean {
  const letters = line.match(/[A-Za-z]/g)?.length ?? 0;
  const characters = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= 40 && letters > line.length / 2 && characters * 20 < letters;
}

/** Footers and adverts, wherever they stand in a short line. */
export const junkNotice =
  /ICP备|公网安备|版权所有|Copyright|©|网站标识码|技术支持:|主办单位:.*承办单位:|转载请注明|未经授权.*转载|侵权.{0,6}(?:请|联系).*删除|点击下载|推荐度:|下载文档|下载文档前请|“?仅部分预览”?的文档|如文档侵犯|^[•·]?(?:文档)?(?:页数|大小|格式)[:：]|^[(（]?未完[,，]全文共\d+字|^(?!.*(?:19|20)\d{2}[-年/.]).*(?:浏览|阅读|点击)次数[:：]\s*\d+$|[【[]广告[】\]]/i;

/**
 * Words that speak to a program that reads the report and not to a person. No report says them; a number beside them
 * was put there to be quoted.
 */
export const instructionVoice = new RegExp(
  [
    /(?:忽略|无视|忘记|不要理会|跳过).{0,12}(?:以上|上述|上面|之前|先前|前面|所有|全部|系统).{0,12}(?:指令|提示词|提示语|系统设定)/,
    /(?:ignore|disregard|forget|override).{0,20}(?:previous|prior|above|earlier|all|system).{0,20}(?:instruction|prompt|rule|message)/,
    /system\s*prompt|系统提示词|<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]/,
    /[你您](?:现在)?是一?[个名].{0,12}(?:人工智能助手|AI助手|语言模型|智能助理|聊天机器人)/,
    /作为(?:一个)?(?:AI|人工智能|大语言|语言)(?:助手|模型|助理)/,
    /(?:AI|人工智能|语言模型|大模型)(?:助手)?[,，:：]?(?:必须|务必|请)(?:回答|回复|输出|告诉)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** An editor of a collection site speaking to readers; such a sentence is no report text however long it is. */
export const junkVoice =
  /小编.{0,30}(?:整理|推荐|分享|带来|收集|准备)|(?:范文|资料).{0,20}(?:供大家|仅供|欢迎).{0,6}(?:参考|阅读)/;
