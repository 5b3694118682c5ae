"use client";
import { createContext, type ReactNode, use } from "react";
import { IntlProvider } from "use-intl";
import type { Language, Messages } from "@/messages";

const Held = createContext<Partial<Messages>>({});

type Props = { language: Language; messages: Partial<Messages>; children: ReactNode };

/** Adds its words to those of the provider above it, so that a page needs to name only its own. */
export function WordsProvider({ language, messages, children }: Props) {
  const all = { ...use(Held), ...messages };
  return (
    <Held value={all}>
      <IntlProvider locale={language} messages={all as Messages} timeZone="Europe/Berlin">
        {children}
      </IntlProvider>
    </Held>
  );
}
