/** What commander says of wrong usage, in the words of everything else. */
const said: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.+)'$/, "缺少参数 <$1>"],
  [/^unknown command '(.+)'$/, "没有“$1”这个命令"],
  [/^unknown option '(.+)'$/, "没有“$1”这个选项"],
  [/^option '(.+)' argument missing$/, "选项 $1 要带一个值"],
  [/^option '(.+)' argument '(.*)' is invalid\. (.+)$/, "选项 $1 的值“$2”不对：$3"],
  [/^option '(.+)' cannot be used with option '(.+)'$/, "选项 $1 和 $2 不能一起用"],
  [/^too many arguments.*$/, "参数太多"],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/, "是不是要用：$1"],
];

/** A message of the command line's parser as people here read it; one that is not known stays as it is. */
export function usageError(message: string): string {
  const lines = message
    .trim()
    .replace(/^error: /, "")
    .split("\n");
  return lines
    .map((line) => {
      const known = said.find(([pattern]) => pattern.test(line));
      return known === undefined ? line : line.replace(known[0], known[1]);
    })
    .join("\n");
}
