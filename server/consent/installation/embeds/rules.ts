/**
 * Whose content needs consent wherever it stands: measuring, advertising and what is embedded most. Short on purpose, and
 * ours: it warns a developer, it classifies nobody. A path limits a host that also serves other things.
 */
const known = [
  "googletagmanager.com",
  "google-analytics.com",
  "analytics.google.com",
  "googleadservices.com",
  "googlesyndication.com",
  "doubleclick.net",
  "connect.facebook.net",
  "facebook.com/tr",
  "facebook.com/plugins",
  "snap.licdn.com",
  "px.ads.linkedin.com",
  "bat.bing.com",
  "clarity.ms",
  "static.hotjar.com",
  "script.hotjar.com",
  "analytics.tiktok.com",
  "s.pinimg.com/ct",
  "ct.pinterest.com",
  "static.ads-twitter.com",
  "platform.twitter.com",
  "sc-static.net",
  "static.criteo.net",
  "cdn.taboola.com",
  "amplify.outbrain.com",
  "cdn.matomo.cloud",
  "cdn.segment.com",
  "cdn.amplitude.com",
  "cdn.mxpnl.com",
  "fullstory.com",
  "mouseflow.com",
  "js.hs-scripts.com",
  "js.hs-analytics.net",
  "tags.tiqcdn.com",
  "wt-safetag.com",
  "youtube.com/embed",
  "youtube-nocookie.com/embed",
  "player.vimeo.com",
  "google.com/maps",
  "maps.google.com",
  "maps.googleapis.com",
  "google.com/recaptcha",
] as const;

const isOf = (host: string, path: string) => (one: string) => {
  const slash = one.indexOf("/");
  const [name, start] = slash < 0 ? [one, "/"] : [one.slice(0, slash), one.slice(slash)];
  const isThere = path === start || path.startsWith(start.endsWith("/") ? start : `${start}/`);
  return (host === name || host.endsWith(`.${name}`)) && isThere;
};

/** The host of an address, if it is one of those. */
export const hostsOf = (address: URL): string[] =>
  known.some(isOf(address.hostname, address.pathname)) ? [address.hostname] : [];

/** Hosts that a script's own text would load from: the snippets of tag managers write their address into it. */
export function hostsIn(script: string): string[] {
  const addresses = script.match(/(?:https?:)?\\?\/\\?\/[a-z0-9.-]+(?:\\?\/[\w.-]+)*/gi) ?? [];
  return addresses.flatMap((text) => {
    const plain = text.replaceAll("\\", "");
    return URL.canParse(plain, "https://page.invalid") ? hostsOf(new URL(plain, "https://page.invalid")) : [];
  });
}
