import type { CreateController, CreateSite } from "../../contracts/sites";

const officer = {
  dpoName: "Dr. Claus D. Ulmer",
  dpoAddress: "Friedrich-Ebert-Allee 140, 53113 Bonn, Germany",
};

/** As the desk begins: two weeks, and a second person for what goes out. */
const answering = { ownDays: [], answerDays: 14, secondPerson: true, caseYears: 3, proofYears: 3, publicFigures: true };

/** Seats, mailboxes and addresses only as far as the notices print them. */
export const controllers: CreateController[] = [
  {
    key: "tsi",
    name: "T-Systems International GmbH",
    address: null,
    country: null,
    calendar: "DE",
    ...answering,
    language: "en",
    email: null,
    ...officer,
    dpoEmail: "datenschutz@telekom.de",
    authority:
      "Telecommunications contracts: Federal Commissioner for Data Protection and Freedom of Information; any other matters: State Commissioner for Data Protection and Freedom of Information North Rhine-Westphalia",
  },
  {
    key: "mms",
    name: "T-Systems Multimedia Solutions GmbH",
    address: "Riesaer Str. 5, D – 01129 Dresden",
    country: "DE",
    calendar: "DE-SN",
    ...answering,
    language: "en",
    email: null,
    ...officer,
    dpoEmail: null,
    authority:
      "Telecommunications contracts: Federal Commissioner for Data Privacy and Freedom of Information; otherwise: State Commissioner for Data Privacy and Freedom of Information North Rhine-Westphalia",
  },
];

export type SeedSite = Omit<CreateSite, "controllerId"> & { controller: string };

export const sites: SeedSite[] = [
  { key: "otc", controller: "tsi", name: "Open Telekom Cloud", address: null, language: "en" },
  { key: "mms", controller: "mms", name: "T-Systems Multimedia Solutions", address: null, language: "en" },
];
