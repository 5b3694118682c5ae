"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type * as z from "zod/mini";
import { Form } from "@/components/form/form";
import type { Option } from "@/components/form/option";
import { SelectField } from "@/components/form/select-field";
import { useTRPC } from "@/components/trpc/context";
import { CreateCookie } from "@/contracts/cookies";
import { CookieFields } from "./cookie-fields";
import type { SiteChoice } from "./site-choices";

const blank: Partial<z.input<typeof CreateCookie>> = {
  siteIds: [],
  name: null,
  provider: "controller",
  vendorId: null,
  company: null,
  purpose: null,
  country: null,
  integratedAs: null,
  deviceBasis: null,
  processingBasis: null,
  basisWording: null,
  noticeSection: null,
  position: 0,
  storages: [{ technique: "cookie", duration: "not_stated", shortest: null, period: null, wording: null }],
};

type Props = {
  controllers: { id: string; name: string }[];
  sites: SiteChoice[];
  places: Option[];
  /** A row that something else proposes; it is looked at and added like any other. */
  proposed?: CreateCookie;
};

export function NewCookieForm({ controllers, sites, places, proposed }: Props) {
  const [t, router] = [useTranslations("cookies"), useRouter()];
  const create = useMutation(useTRPC().cookies.create.mutationOptions());
  const [only] = controllers.length === 1 ? controllers : [];
  return (
    <Form
      schema={CreateCookie}
      defaults={proposed ?? { ...blank, controllerId: only?.id ?? "" }}
      namespace="cookies"
      submit={(values) => create.mutateAsync(values)}
      done={({ id }) => router.push(`/cookies/${id}`)}
      save={t("add")}
      cancelHref="/cookies"
      wide
    >
      <SelectField name="controllerId" options={controllers.map(({ id, name }) => ({ value: id, label: name }))} />
      <CookieFields sites={sites} places={places} />
    </Form>
  );
}
