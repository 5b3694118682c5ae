/** How an act looks: one primary a view, quiet for the way out. */
export type Look = "primary" | "quiet";

export function buttonClass(look: Look | undefined, className?: string): string {
  return ["button", look, className].filter(Boolean).join(" ");
}

/** A single key that presses the act (components/table/keys.tsx listens). */
export function hotkeyProps(hotkey: string | undefined) {
  return hotkey ? { "data-hotkey": hotkey.toLowerCase(), "aria-keyshortcuts": hotkey } : {};
}
