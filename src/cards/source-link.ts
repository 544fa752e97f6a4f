/** Turns the address of a source page into one that opens beside the chat; any other address stays as it is. */
export type SourceLink = (url: string) => string;

/**
 * The client's own link for opening a page in the sidebar (on a phone it opens full screen). Feishu and Lark have
 * different hosts for it; an unknown open platform (a private one, or a test) gets the plain address.
 */
export function createSourceLink(openPlatform: string): SourceLink {
  const host = /^https:\/\/open\.(feishu\.cn|larksuite\.com|larkoffice\.com)$/.exec(openPlatform)?.[1];
  return (url) => {
    if (host === undefined || !/^https?:\/\//.test(url)) return url;
    return `https://applink.${host}/client/web_url/open?mode=sidebar-semi&url=${encodeURIComponent(url)}`;
  };
}
