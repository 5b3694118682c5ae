import type { IncomingHttpHeaders } from "node:http";
import { Language } from "@/contracts/fields";

/** As the desk does it: the language that was chosen, else the browser's, else English. */
export function readLanguage(headers: IncomingHttpHeaders): Language {
  const chosen = /(?:^|;\s*)language=(\w\w)/.exec(headers.cookie ?? "")?.[1];
  const wanted = (headers["accept-language"] ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return [chosen, ...wanted].map((text) => Language.safeParse(text)).find(({ success }) => success)?.data ?? "en";
}
