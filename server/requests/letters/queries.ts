import type { StoredCase } from "../cases/queries";
import type { LetterFacts } from "./rules";

type Addressed = StoredCase & { person: NonNullable<StoredCase["person"]> };

/** What a letter of a case needs; of one right where it is about one. */
export function letterFacts(stored: Addressed, claimId?: string): LetterFacts {
  const { person, claims, language, reference, receivedOn, dueOn, controllerName } = stored;
  const rights = claims.filter(({ id }) => claimId === undefined || id === claimId).map(({ right }) => right);
  return { language, name: person.name, reference, receivedOn, dueOn, rights, controllerName };
}
