import { describe, expect, it } from "vitest";
import { personRoles, type Role } from "@/contracts/permissions";
import { type ClaimAct, claimActs, identityMethods } from "@/contracts/request-case";
import { type ClaimState, claimStates, identityStates, type RequestRight, requestRights } from "@/contracts/requests";
import { claimMoves, hindranceOf, identitySuffices, wantsAnother } from "@/server/requests/claims/rules";

const everyRole: Role[] = [...personRoles, "visitor", "worker"];
const needLittle: RequestRight[] = ["objection_marketing_21_2", "withdrawal_7_3"];
const free = { roles: ["officer"] as Role[], identitySuffices: true, isComplete: true, isOwn: false };

/** Every state that can be reached by acts, with the acts that led there. */
function reachable(facts: Omit<Parameters<typeof hindranceOf>[1], "state">) {
  const paths = new Map<ClaimState, ClaimAct[]>([["received", []]]);
  const open: ClaimState[] = ["received"];
  for (let state = open.shift(); state; state = open.shift())
    for (const act of claimActs) {
      const { to } = claimMoves[act];
      if (hindranceOf(act, { ...facts, state }) !== null || paths.has(to)) continue;
      paths.set(to, [...(paths.get(state) ?? []), act]);
      open.push(to);
    }
  return paths;
}
const performed = (facts: Omit<Parameters<typeof hindranceOf>[1], "state">) =>
  claimActs.filter((act) =>
    [...reachable(facts).keys()].some((state) => hindranceOf(act, { ...facts, state }) === null),
  );

describe("the way of a right", () => {
  it("leads from arrival to delivery when it is known who asks and another person approves", () => {
    expect([...reachable(free).keys()].sort()).toEqual([...claimStates].sort());
    expect(performed(free).sort()).toEqual([...claimActs].sort());
  });

  it("never leads to an approval or a delivery without proof of identity, whatever else is done", () => {
    const unknown = { ...free, identitySuffices: false };
    expect([...reachable(unknown).keys()].sort()).toEqual(["closed", "collecting", "received"]);
    expect(performed(unknown).sort()).toEqual(["refuse", "start", "withdraw"]);
    for (const state of claimStates)
      for (const act of ["propose", "approve", "deliver"] as const)
        expect(hindranceOf(act, { ...unknown, state })).not.toBeNull();
  });

  it("is gone by an officer alone: every other role is hindered in every state", () => {
    for (const role of everyRole.filter((one) => one !== "officer"))
      for (const state of claimStates)
        for (const act of claimActs) expect(hindranceOf(act, { ...free, roles: [role], state })).toBe("no_permission");
    expect(performed({ ...free, roles: [] })).toEqual([]);
  });

  it("is not approved by who wrote the answer", () => {
    expect(reachable({ ...free, isOwn: true }).has("approved")).toBe(false);
    expect(hindranceOf("approve", { ...free, isOwn: true, state: "proposed" })).toBe("own_proposal");
  });

  it("leads to no proposal before each line of the answer is done", () => {
    expect(hindranceOf("propose", { ...free, isComplete: false, state: "collecting" })).toBe("checks");
    expect(reachable({ ...free, isComplete: false }).has("proposed")).toBe(false);
  });

  it("ends: nothing can be done with what is closed", () => {
    for (const act of claimActs) expect(hindranceOf(act, { ...free, state: "closed" })).toBe("wrong_state");
  });
});

describe("proof of identity", () => {
  it("is what was proven by a step, never a state alone", () => {
    for (const right of requestRights)
      for (const state of identityStates) {
        expect(identitySuffices(state, null, right)).toBe(false);
        for (const method of identityMethods) {
          const suffices = identitySuffices(state, method, right);
          const enough = method !== "address_enough" || needLittle.includes(right);
          expect(suffices).toBe(state === "proven" && enough);
        }
      }
  });

  it("wants a second person for what goes out or is erased, where the controller does", () => {
    const wanted = requestRights.filter((right) => wantsAnother(right, true));
    expect(wanted).toEqual(["access_15", "erasure_17", "portability_20"]);
    expect(requestRights.filter((right) => wantsAnother(right, false))).toEqual([]);
  });
});
