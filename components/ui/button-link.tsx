import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Kbd } from "./kbd";
import { buttonClass, hotkeyProps, type Look } from "./look";

type Props = {
  href: string;
  look?: Look;
  hotkey?: string;
  download?: boolean;
  className?: string;
  children: ReactNode;
};

/** `download` makes it a plain anchor: a file is no page. */
export function ButtonLink({ href, look, hotkey, download, className, children }: Props) {
  const props = { ...hotkeyProps(hotkey), href, className: buttonClass(look, className) };
  const inside = (
    <>
      {children}
      {hotkey ? <Kbd>{hotkey}</Kbd> : null}
    </>
  );
  if (!download) return <PageLink {...props}>{inside}</PageLink>;
  return (
    <a {...props} download>
      {inside}
    </a>
  );
}
