import type { ReactNode } from "react";
import { type Namespace, pickMessages } from "@/messages";
import { WordsProvider } from "./provider";
import { getLanguage } from "./translator";

/** Hands the named namespaces to the client components below. The root layout hands over "ui" for all. */
export async function Messages({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const language = await getLanguage();
  return (
    <WordsProvider language={language} messages={pickMessages(language, of)}>
      {children}
    </WordsProvider>
  );
}
