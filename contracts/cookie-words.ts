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

/** One technique with its duration: the words as printed, else words made from the record. */
export function storageInWords(storage: Omit<CookieStorage, "id">, language: Language): string {
  const { technique, duration, shortest, period, wording } = storage;
  if (wording !== null) return wording;
  const say = words[language];
  const name = techniques[language][technique];
  const lasts = period === null ? say.unstated : periodInWords(period, language);
  if (duration === "session") {
    if (technique === "cookie") return say.sessionCookie;
    return technique === "session_storage" ? name : `${name}, ${say.session}`;
  }
  if (duration === "not_stated") return technique === "cookie" ? say.unstated : `${name}, ${say.duration}`;
  if (duration === "maximum") return `${name}, ${say.upTo} ${lasts}`;
  if (duration === "range" && shortest !== null) {
    return `${technique === "cookie" ? "Cookies" : name}, ${periodInWords(shortest, language)} ${say.to} ${lasts}`;
  }
  return `${name}, ${lasts}`;
}
