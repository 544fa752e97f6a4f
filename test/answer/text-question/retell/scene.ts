import type { Model } from "../../../../src/ports/model.ts";
import { ask, openLibrary, type TestLibrary } from "../../library.ts";

/** Two counties; the first one's sentences hold names, numbers, a denial and a plan that a retelling could turn. */
const qinghe = `青禾县卫生健康局2023年工作总结
2023年，青禾县卫生健康局围绕群众看病就医开展工作。
一、主要做法
成立疫苗接种工作专班，压实乡镇责任，落实每日会商。在疫苗接种点开设绿色通道，配备急救人员，优化现场布局。疫苗接种由疾控中心牵头，卫生院配合，共设立接种门诊12处，覆盖9个乡镇。疫苗接种不设户籍限制，外来人员同等对待，但需提前一天预约。
`;
const songxiling = `松溪岭县卫生健康局2023年工作总结
2023年，松溪岭县卫生健康局开展工作。
一、主要做法
推行疫苗接种预约上门服务，开设移动接种车2辆。
`;

export const question = "青禾县2023年疫苗接种的主要做法";

export async function openScene(): Promise<TestLibrary> {
  return openLibrary({ "qinghe2023.txt": qinghe, "songxiling2023.txt": songxiling });
}

export const askScene = (library: TestLibrary, model?: Model) => ask({ ...library, model }, question);

export type DraftBlock = { text: string } | { clause: string };
export const reply = (blocks: readonly DraftBlock[]): string => JSON.stringify({ blocks });

/** Every clause of every sentence as the scene's sentences are cut, in their order. */
export const whole: readonly DraftBlock[] = "a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d1 d2 d3"
  .split(" ")
  .map((clause) => ({ clause }));
