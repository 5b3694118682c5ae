import type { ReactNode } from "react";
import type { Framed as Frame } from "@/contracts/request-case";
import { Paragraphs } from "../case/paragraphs";

/** A letter's fixed words around the field for its reasons: what is sent is seen before it goes. */
export function Framed({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <>
      <Paragraphs text={frame.before.trim()} />
      {children}
      <Paragraphs text={frame.after.trim()} />
    </>
  );
}
