import type { Installation } from "@/contracts/banner-review";

type Line = Pick<Installation, "siteKey" | "mode" | "current" | "pinned" | "integrity">;

/** The line that a developer copies. What is usual is not said: the basic mode needs no attribute. */
function scriptLine({ siteKey, mode }: Line, src: string, more: string): string {
  const consentMode = mode === "basic" ? "" : ` data-consent-mode="${mode}"`;
  return `<script src="${src}" data-site="${siteKey}"${consentMode}${more} crossorigin="anonymous"></script>`;
}

export const currentLine = (line: Line) => scriptLine(line, line.current, "");
export const pinnedLine = (line: Line) => scriptLine(line, line.pinned, ` integrity="${line.integrity}"`);
export const safariLine = (line: Line) => scriptLine(line, line.current, ' data-cookie-endpoint="/consent-cookie"');

export const policyLine = (origin: string) => `script-src ${origin}; connect-src ${origin}`;
export const backLine = (words: string) => `<button type="button" data-consent-open>${words}</button>`;

/** Examples with this site's own words: scripts under the first purpose, embeds where other companies' content is asked for. */
export function examplesOf(purposes: Installation["purposes"]) {
  const [first] = purposes;
  if (!first) return null;
  const measured = purposes.find(({ key }) => key === "analytics") ?? first;
  const counted = purposes.find(({ key }) => key === "marketing") ?? measured;
  const embeds =
    purposes.find(({ key }) => key === "third-party") ?? purposes.findLast(({ vendors }) => vendors[0]) ?? first;
  const marked = ({ key, vendors }: Installation["purposes"][number]) => {
    const vendor = vendors.find((each) => each === "youtube") ?? vendors[0];
    return `data-consent="${key}"${vendor ? ` data-vendor="${vendor}"` : ""}`;
  };
  const frame = (more: string) =>
    `<iframe ${marked(embeds)}${more} data-src="https://video.example/embed/1"\n  title="How it works" width="560" height="315"></iframe>`;
  return {
    script: `<script type="text/plain" ${marked(measured)} src="/measure.js"></script>`,
    frame: frame(""),
    twice: frame(' data-clicks="2"'),
    image: `<img ${marked(counted)} data-src="https://pixel.example/1.gif" alt="" width="1" height="1">`,
  };
}
