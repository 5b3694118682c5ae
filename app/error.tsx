"use client";
import { Broken } from "@/components/page/broken";
import { Plain } from "@/components/page/plain";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <Plain>
      <Broken number={error.digest} again={reset} />
    </Plain>
  );
}
