const name = "nachweis.single-keys";

/** Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser. */
export const singleKeys = {
  on: () => typeof localStorage === "undefined" || localStorage.getItem(name) !== "off",
  set: (on: boolean) => localStorage.setItem(name, on ? "on" : "off"),
};
