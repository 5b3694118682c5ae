import { addressHeader } from "@/contracts/headers";
import { deliveryDoor, OpenDelivery } from "@/contracts/request-deliveries";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse, readBytes } from "@/server/platform/http/body";
import { streamAnswer } from "@/server/platform/http/file";
import { seeOther } from "@/server/platform/http/html";
import { limitRate } from "@/server/platform/http/rate-limit";
import { fetchDelivery } from "@/server/requests/deliveries/service";

type Context = { params: Promise<{ token: string }> };

async function readCode(request: Request): Promise<string> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new AppError("unsupported_media_type");
  const bytes = await readBytes(request.body as AsyncIterable<Uint8Array> | null, deliveryDoor.bytes);
  return new URLSearchParams(bytes.toString()).get("code") ?? "";
}

/** Only a POST with the code gives the file; nothing of it stays with anybody on the way. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const page = `/deliveries/${encodeURIComponent(token)}`;
  try {
    await limitRate(deliveryDoor, request.headers.get(addressHeader) ?? "unknown");
    const fetched = await fetchDelivery(visitor, parse(OpenDelivery, { token, code: await readCode(request) }));
    if (fetched.outcome !== "fetched") return seeOther(`${page}?wrong=${fetched.outcome}`);
    return streamAnswer({ ...fetched, type: "application/zip" });
  } catch (error) {
    return seeOther(`${page}?wrong=${refusalOf(error).code}`);
  }
}
