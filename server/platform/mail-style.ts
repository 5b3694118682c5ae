import { Html } from "./http/html";

/** A mail carries its own few rules and no font, picture or tracking address; the values are the tokens' in sRGB. */
export const mailStyle = new Html(`<style>
body { margin: 0; background: #fbfaf7; color: #211d19; font: 17px/26px "Source Serif 4", Charter, "Iowan Old Style", Georgia, serif; }
.sheet { max-width: 560px; margin: 0 auto; padding: 32px 24px 48px; }
.from { font: 13px/20px "Instrument Sans", "Helvetica Neue", Arial, sans-serif; color: #574f48; border-top: 1.5px solid #211d19; padding-top: 12px; margin: 0 0 40px; }
h1 { font-size: 30px; line-height: 36px; font-weight: 400; letter-spacing: -0.01em; margin: 0 0 16px; }
p { margin: 0 0 16px; }
.letter p { white-space: pre-line; }
.act { margin: 28px 0; }
.act a { display: inline-block; padding: 12px 24px; background: #1f489e; color: #fff; font: 500 16px/24px "Instrument Sans", "Helvetica Neue", Arial, sans-serif; text-decoration: none; border-radius: 3px; }
blockquote { margin: 0 0 24px; padding: 0 0 0 20px; border-left: 1.5px solid #211d19; white-space: pre-line; }
.small { font: 13px/20px "Instrument Sans", "Helvetica Neue", Arial, sans-serif; color: #574f48; }
.small a { color: #1f489e; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid #dbd7d0; margin: 32px 0 16px; }
@media (prefers-color-scheme: dark) { body { background: #161310; color: #ebe6df; } .from, .small { color: #bdb7af; } .from, blockquote { border-color: #ebe6df; } .act a { background: #a2bdf2; color: #0c1422; } .small a { color: #a2bdf2; } hr { border-color: #393531; } }
</style>`);
