import MarkdownIt from "markdown-it";

/** An absolute address of the web or of mail, or a path of our own; `//host` and `/\host` are other hosts in disguise. */
const safeAddress = /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|\/(?![/\\])[^\s\\]*|#[\w-]*)$/i;
export const isSafeAddress = (address: string) => safeAddress.test(address);

/**
 * The subset of a notice: paragraphs, lists, emphasis, quotations and links. No raw HTML, no pictures from other hosts,
 * no headings (they are the sections' own), no code.
 */
const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false })
  .disable([
    "html_block",
    "html_inline",
    "image",
    "heading",
    "lheading",
    "code",
    "fence",
    "backticks",
    "reference",
    "hr",
    "table",
  ])
  .disable("autolink");
markdown.validateLink = isSafeAddress;

export const markdownToHtml = (text: string) => markdown.render(text);

export const escapeHtml = (text: string) => markdown.utils.escapeHtml(text);
