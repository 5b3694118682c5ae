import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { type Language, languages, type Messages, messages, type Namespace } from "@/messages";

const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value);

/** The first language of an Accept-Language header that we speak; its weights are given in falling order by every browser. */
export function readAcceptLanguage(header: string | null): Language | undefined {
  return header
    ?.split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
}

export const getLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get("language")?.value;
  if (isLanguage(chosen)) return chosen;
  return readAcceptLanguage((await headers()).get("accept-language")) ?? "en";
});

export type Translate<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

export function translator<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  return createTranslator<Messages, N>({
    locale: language,
    messages: messages[language],
    namespace,
    timeZone: "Europe/Berlin",
  } as Parameters<typeof createTranslator<Messages, N>>[0]);
}

export async function getT<N extends Namespace>(namespace: N): Promise<Translate<N>> {
  return translator(await getLanguage(), namespace);
}
