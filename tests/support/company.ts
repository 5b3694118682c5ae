/** A controller as the desk makes one of which nothing is known but that it sits in Germany. */
export const blankCompany = {
  address: null,
  country: "DE",
  calendar: "DE" as const,
  ownDays: [],
  answerDays: 14,
  secondPerson: true,
  caseYears: 3,
  proofYears: 3,
  publicFigures: false,
  language: "en" as const,
  email: null,
  dpoName: null,
  dpoAddress: null,
  dpoEmail: null,
  authority: null,
};
