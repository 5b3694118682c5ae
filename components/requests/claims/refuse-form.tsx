"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { RefuseClaim } from "@/contracts/request-acts";
import { RefusalGround, type RequestClaim, refusalGrounds } from "@/contracts/request-case";
import { Framed } from "../letters/framed";
import { WayField } from "../letters/way-field";
import type { OnClaim } from "./on-claim";

type Frames = RequestClaim["refusalFrames"];

/** The letter follows the ground that is chosen. */
function Reasons({ frames }: { frames: Frames }) {
  const ground = RefusalGround.safeParse(useWatch({ name: "ground" }));
  const field = <TextArea name="reasons" rows={4} law />;
  return ground.success ? <Framed frame={frames[ground.data]}>{field}</Framed> : field;
}

export function RefuseForm({ frames, hasAddress, ...which }: OnClaim & { frames: Frames }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const refuse = useMutation(useTRPC().requests.refuse.mutationOptions());
  return (
    <Form
      schema={RefuseClaim}
      defaults={{ ...which, ground: undefined, reasons: "", way: hasAddress ? "mail" : "post" }}
      namespace="requests"
      submit={(values) => refuse.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.refuse")}
    >
      <SelectField name="ground" options={refusalGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))} />
      <Reasons frames={frames} />
      <WayField hasAddress={hasAddress} />
    </Form>
  );
}
