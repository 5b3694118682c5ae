import * as z from "zod/mini";
import { Key } from "@/contracts/fields";
import { addressHeader } from "@/contracts/headers";
import { SignUp } from "@/contracts/newsletter";
import { signUp } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { answer } from "@/server/platform/http/answer";
import { parse, readJson } from "@/server/platform/http/body";
import { onceFrom } from "@/server/platform/http/idempotency";
import { limitRate } from "@/server/platform/http/rate-limit";
import { takeForm } from "./form";

type Context = { params: Promise<{ list: string }> };

const limit = { door: "newsletter", max: 10, seconds: 600 };
const Body = z.record(z.string(), z.unknown());

/** JSON for programs; a plain form for pages, with or without script. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { list } = await params;
  const admit = () => limitRate(limit, request.headers.get(addressHeader) ?? "unknown");
  if (/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? ""))
    return takeForm(request, list, admit);
  return answer(async () => {
    await admit();
    const input = parse(SignUp, { ...(await readJson(request, Body)), list: parse(Key, list) });
    return { status: 202, body: await signUp(visitor, input, onceFrom(request.headers, limit.door, input)) };
  });
}
