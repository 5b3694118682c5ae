import type { IncomingMessage } from "node:http";
import { env } from "@/env";
import type { Beside } from "./service";

/** All that is read of a request beside its body: where its page is from, and what is told of the browser, in words of its own. */
export function besideOf({ headers }: IncomingMessage): Beside {
  const countryHeader = env().COUNTRY_HEADER;
  return {
    origin: headers.origin,
    agent: headers["user-agent"],
    brands: headers["sec-ch-ua"]?.toString(),
    mobile: headers["sec-ch-ua-mobile"]?.toString(),
    country: countryHeader ? (headers[countryHeader]?.toString() ?? "unknown") : undefined,
  };
}
