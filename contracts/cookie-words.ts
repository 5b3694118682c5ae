import type { CookieStorage, CookieTechnique } from "./cookies";
import type { Language } from "./fields";
import { periodInWords } from "./periods";

const techniques: Record<Language, Record<CookieTechnique, string>> = {
  en: {
    cookie: "Cookie",
    local_storage: "Local storage",
    session_storage: "Session storage",
    pixel: "Pixel",
    sdk: "SDK",
  },
  de: {
    cookie: "Cookie",
    local_storage: "Local Storage",
    session_storage: "Session Storage",
    pixel: "Zählpixel",
    sdk: "SDK",
  },
};
const words = {
  en: {
    session: "until the end of the session",
    sessionCookie: "Session cookie",
    upTo: "up to",
    to: "to",
    unstated: "not stated",
    duration: "duration not stated",
  },
  de: {
    session: "bis zum Ende der Sitzung",
    sessionCookie: "Session-Cookie",
    upTo: "höchstens",
    to: "bis",
    unstated: "nicht angegeben",
    duration: "Dauer nicht angegeben",
  },
} satisfies Record<Language, Record<string, string>>;

/** Neither printed words nor a duration: nothing that could be said, since "cookie" is what every row is. */
export const isUnstated = (storage: Pick<CookieStorage, "technique" | "duration" | "wording">) =>
  storage.wording === null && storage.duration === "not_stated" && storage.technique === "cookie";

/** How long, apart from the technique: null where nothing is stated. */
export function durationInWords(storage: Omit<CookieStorage, "id">, language: Language): string | null {
  const { duration, shortest, period } = storage;
  const say = words[language];
  if (duration === "session") return say.session;
  if (duration === "not_stated" || period === null) return null;
  const longest = periodInWords(period, language);
  if (duration === "maximum") return `${say.upTo} ${longest}`;
  return shortest === null ? longest : `${periodInWords(shortest, language)} ${say.to} ${longest}`;
}

/** One technique with its duration: the words as printed, else words made from the record. */
export function storageInWords(storage: Omit<CookieStorage, "id">, language: Language): string {
  if (storage.wording !== null) return storage.wording;
  if (isUnstated(storage)) return words[language].unstated;
  const { technique, duration } = storage;
  if (duration === "session" && technique === "cookie") return words[language].sessionCookie;
  if (duration === "session" && technique === "session_storage") return techniques[language].session_storage;
  const name = duration === "range" && technique === "cookie" ? "Cookies" : techniques[language][technique];
  return `${name}, ${durationInWords(storage, language) ?? words[language].duration}`;
}
