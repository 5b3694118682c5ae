import type { ButtonHTMLAttributes } from "react";
import { Kbd } from "./kbd";
import { buttonClass, hotkeyProps, type Look } from "./look";

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style"> & { look?: Look; hotkey?: string };

export function Button({ look, hotkey, className, children, type = "button", ...rest }: Props) {
  return (
    <button {...rest} {...hotkeyProps(hotkey)} type={type} className={buttonClass(look, className)}>
      {children}
      {hotkey ? <Kbd>{hotkey}</Kbd> : null}
    </button>
  );
}
