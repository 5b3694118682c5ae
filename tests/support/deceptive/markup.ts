/** Style that the banner's own shadow root is given beside its own. */
export const style = (css: string) =>
  onRoot(`
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  const own = root.adoptedStyleSheets;
  if (!own.some((each) => each.deceptive)) {
    sheet.deceptive = true;
    root.adoptedStyleSheets = [...own, sheet];
  }`);

/** Done whenever something in the banner's shadow root changes, before a person sees it. `find` looks into the root. */
export const onRoot = (code: string) =>
  script(`
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    const find = (selector) => root.querySelector(selector);
    const deceive = () => { ${code} };
    new MutationObserver(deceive).observe(root, { childList: true, subtree: true });
    return root;
  };`);

export const script = (code: string) => `<script>{ ${code} }</script>`;
