import type { Grant } from "@/contracts/access";
import type { Language } from "@/contracts/fields";

/** Who acts. A person has grants; a visitor has the public doors; the worker is the process itself. */
export type Actor =
  | { kind: "person"; id: string; name: string; language: Language; grants: Grant[] }
  | { kind: "visitor" }
  | { kind: "worker" };

export type Person = Extract<Actor, { kind: "person" }>;

export const visitor: Actor = { kind: "visitor" };
export const worker: Actor = { kind: "worker" };

/** How log and history name an actor: an id, never a name. */
export const actorRef = (actor: Actor) => (actor.kind === "person" ? `person:${actor.id}` : actor.kind);
