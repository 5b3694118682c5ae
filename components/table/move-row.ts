const rowLinks = () => [...document.querySelectorAll<HTMLElement>("[data-row] [data-row-link]")];

/** Moves the focus to the next or the former row that has a link; the row shows it by :focus-within. */
export function moveRow(step: 1 | -1): void {
  const links = rowLinks().filter((link) => link.offsetParent !== null);
  const row = document.activeElement?.closest("[data-row]");
  const here = links.findIndex((link) => row?.contains(link));
  const target = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step;
  links[Math.min(Math.max(target, 0), links.length - 1)]?.focus();
}

/** The edit address of the focused row, if it has one. */
export function focusedEdit(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.edit;
}
