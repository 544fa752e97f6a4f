import type { FeishuDeps } from "./feishu-app.ts";
import { faultOf } from "./call-fault.ts";
import { isRateLimited } from "./delivery.ts";

type Page<Item> = { items?: Item[] | undefined; page_token?: string | undefined; has_more?: boolean | undefined };

/** Every item of a list, page after page. */
export async function* everyItem<Item>(
  readPage: (pageToken: string | undefined) => Promise<Page<Item> | undefined>,
): AsyncGenerator<Item> {
  let pageToken: string | undefined;
  do {
    const page = await readPage(pageToken);
    yield* page?.items ?? [];
    pageToken = page?.has_more === true && page.page_token !== "" ? page.page_token : undefined;
  } while (pageToken !== undefined);
}

/** Reading changes nothing, so it may be done again: when we were too fast, and when the answer was lost. */
export async function readingAgain<Result>(
  deps: Pick<FeishuDeps, "sleep">,
  read: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      const fault = faultOf(error);
      const again = fault.kind !== "code" || isRateLimited(fault);
      if (!again || tries === 3) throw error;
      await deps.sleep(fault.kind === "code" ? (fault.resetMs ?? 1000) : 500 * tries);
    }
  }
}
