import { createTranslator } from "use-intl/core";
import { type Language, type Messages, messages, type Namespace } from ".";

export type Translate<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

/** Words for whoever is not a page: mail, and the answer to a plain form. */
export function translator<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  return createTranslator<Messages, N>({
    locale: language,
    messages: messages[language],
    namespace,
    timeZone: "Europe/Berlin",
  } as Parameters<typeof createTranslator<Messages, N>>[0]);
}
