import { readAcceptLanguage } from "@/components/i18n/translator";
import { type RightsField, rightsFields } from "@/components/requests/visitors/rights-draft";
import { trapName } from "@/components/requests/visitors/trap";
import { addressHeader } from "@/contracts/headers";
import { requestDoor, SubmitRequest } from "@/contracts/requests";
import { languages } from "@/messages";
import { visitor } from "@/server/platform/actor";
import { canonicalize, hmac, sha256 } from "@/server/platform/crypto";
import { AppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse, readBytes } from "@/server/platform/http/body";
import { limitRate } from "@/server/platform/http/rate-limit";
import { judgeForm } from "@/server/requests/arrivals/challenges/service";
import { submitRequest } from "@/server/requests/arrivals/service";
import { renderAgain } from "../../drafts";

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new AppError("unsupported_media_type");
  const bytes = await readBytes(request.body as AsyncIterable<Uint8Array> | null, requestDoor.bytes);
  return new URLSearchParams(bytes.toString());
}

/** The same form sent twice with the same words is one request; its challenge answers for no other. Keyed, as a person's name is short. */
const onceOf = (signature: string, input: SubmitRequest) => ({
  ...{ door: requestDoor.door, key: sha256(`form ${signature}`) },
  request: hmac("idempotency", canonicalize(input)),
});

/** A form that is sent back is counted too, more patiently: it renders a page, and people mistype. */
const attempts = { door: "requests.attempts", max: 30, seconds: 600 };

type Context = { params: Promise<{ site: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { site } = await params;
  let form = new URLSearchParams();
  const value = (name: RightsField) => form.get(name)?.trim() ?? "";
  const language = () =>
    languages.find((known) => known === form.get("language")) ??
    readAcceptLanguage(request.headers.get("accept-language")) ??
    "en";
  const again = (refusal: AppError, why?: "trap" | "again") =>
    renderAgain(site, {
      language: language(),
      values: Object.fromEntries(rightsFields.map((name) => [name, value(name)])),
      rights: form.getAll("rights"),
      fields: refusal.fields,
      refusal: why ?? refusal.code,
      status: why === "again" ? 200 : refusal.status,
    });
  const caller = request.headers.get(addressHeader) ?? "unknown";
  try {
    await limitRate(attempts, caller);
    form = await readForm(request);
    if (form.get(trapName)) return await again(new AppError("invalid"), "trap");
    const fields = {
      rights: form.getAll("rights"),
      name: value("name"),
      email: value("email"),
      message: value("message") || null,
    };
    const input = parse(SubmitRequest, { site, language: language(), ...fields });
    const challenge = { challenge: form.get("challenge") ?? "", solution: form.get("solution") ?? "" };
    const { outcome, signature } = await judgeForm(visitor, site, challenge);
    if (outcome === "again") return await again(new AppError("invalid"), "again");
    await limitRate(requestDoor, caller);
    const { page } = await submitRequest(visitor, input, { channel: "form", once: onceOf(signature, input) });
    return new Response(null, { status: 303, headers: { location: page, "cache-control": "no-store" } });
  } catch (error) {
    const refusal = refusalOf(error);
    return again(refusal, refusal.code === "conflict" ? "again" : undefined);
  }
}
