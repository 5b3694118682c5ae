import * as z from "zod/mini";
import { Key } from "@/contracts/fields";
import { addressHeader } from "@/contracts/headers";
import { SignUp } from "@/contracts/newsletter";
import { signUp } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { answer, refuseWith } from "@/server/platform/http/answer";
import { readJson } from "@/server/platform/http/body";
import { inEvenTime } from "@/server/platform/http/even-time";
import { onceFrom } from "@/server/platform/http/idempotency";
import { limitRate } from "@/server/platform/http/rate-limit";
import { takeForm } from "./form";

type Context = { params: Promise<{ list: string }> };

const limit = { door: "newsletter", max: 10, seconds: 600 };
const Body = z.omit(SignUp, { list: true });

/** JSON for programs; a plain form for pages, with or without script. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { list } = await params;
  const admit = () => limitRate(limit, request.headers.get(addressHeader) ?? "unknown");
  if (/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? ""))
    return takeForm(request, list, admit);
  return answer(async () => {
    await admit();
    const body = await readJson(request, Body);
    if (!Key.safeParse(list).success) throw new AppError("not_found");
    const input = { ...body, list };
    const once = onceFrom(request.headers, limit.door, input);
    return { status: 202, body: await inEvenTime(signUp(visitor, input, once)) };
  });
}

const refuse = refuseWith("method_not_allowed");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
