import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withBrowser } from "./browser";

const fontFile = join(process.cwd(), "public", "fonts", "source-serif-4-latin-opsz-normal.woff2");

/** The face of what is printed, as a rule that carries the font; empty where its file is not at hand. */
export const printFace = () =>
  readFile(fontFile, "base64").then(
    (font) =>
      `@font-face { font-family: "Source Serif 4"; src: url(data:font/woff2;base64,${font}) format("woff2"); font-weight: 200 900; }`,
    () => "",
  );

/** In a browser of its own, without scripts and without a network: what a page holds reaches nobody on its way to paper. */
export const printPage = (page: string): Promise<Buffer> =>
  withBrowser(async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: "block" });
    const sheet = await context.newPage();
    await sheet.setContent(page);
    return sheet.pdf({ preferCSSPageSize: true, tagged: true });
  });
