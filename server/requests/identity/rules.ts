import type { IdentityMethod } from "@/contracts/request-case";
import type { RequestRight } from "@/contracts/requests";
import { identitySuffices } from "../claims/rules";

/** A step that is enough for at least one of the rights that a request asks for. */
export const canProve = (method: IdentityMethod, claims: readonly { right: RequestRight }[]) =>
  claims.some(({ right }) => identitySuffices("proven", method, right));

export const sufficesFor = (
  identity: Parameters<typeof identitySuffices>[0],
  method: IdentityMethod | null,
  claims: readonly { right: RequestRight }[],
): RequestRight[] => claims.map(({ right }) => right).filter((right) => identitySuffices(identity, method, right));
