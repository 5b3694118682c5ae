import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { Shell } from "@/components/page/shell";
import type { Grant } from "@/contracts/access";
import type { Permission } from "@/contracts/permissions";
import { roomsFor } from "./rooms";

type Props = {
  demonstration: boolean;
  held: Permission[];
  grants: Grant[];
  controllers: { id: string; name: string }[];
  children: ReactNode;
};

/** The shell with the rooms that this person may enter, and who she is here. */
export async function DeskShell({ demonstration, held, grants, controllers, children }: Props) {
  const [ui, access] = [await getT("ui"), await getT("access")];
  const everywhere = grants.some((grant) => grant.controllerId === null);
  const named = controllers
    .filter(({ id }) => grants.some((grant) => grant.controllerId === id))
    .map(({ name }) => name);
  const roles = [...new Set(grants.map((grant) => grant.role))].map((role) => access(`role.${role}`));
  return (
    <Shell
      rooms={roomsFor(held, ui)}
      me={{
        roles,
        controllers: everywhere ? access("allControllers", { count: controllers.length }) : named.join(", "),
        note: demonstration ? access("demonstration") : undefined,
        signOut: "/sign-out",
      }}
    >
      {children}
    </Shell>
  );
}
