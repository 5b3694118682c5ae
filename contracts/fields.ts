import * as z from "zod/mini";

/**
 * Text of one line that a person types. Refused are control characters and line separators (they end up in mails and CSV),
 * and the marks that make text read in another order than it was typed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]*$/u;

/** No database text and no hash takes a null character or half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing it is the purpose
const manyLines = /^[^\u0000\p{Cs}]*$/u;

export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

export const requiredText = (max = 200) =>
  z.string().check(z.trim(), z.minLength(1, "required"), z.maxLength(max), z.regex(oneLine, "one_line"));

/** What the source does not state is null: never an empty string, a dash or a guess. */
export const optionalText = (max = 200) =>
  z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(oneLine, "one_line")));

export const optionalProse = (max = 5000) =>
  z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(manyLines, "plain_text")));
export const prose = (max = 20_000) =>
  z.string().check(z.trim(), z.minLength(1, "required"), z.maxLength(max), z.regex(manyLines, "plain_text"));

export const textList = (maxItems = 40, max = 200) => z.array(requiredText(max)).check(z.maxLength(maxItems));

/** ISO 3166-1 alpha-2, or null where the source states none. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/, "country"));
export const Language = z.enum(["en", "de"]);
export type Language = z.infer<typeof Language>;

/** A civil date, `2026-11-22`. */
export const CivilDate = z.iso.date();

/** Key in addresses and register blocks: `otc`, `video-ident`. */
export const Key = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/, "key"));

/** Only http and https: a `javascript:` address never reaches a notice. */
export const WebAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).check(z.maxLength(500));

/**
 * ISO 8601 duration of calendar or clock units, `P7D`, `P6M`, `PT24H`; `PT0S` means at once.
 * Fractions and signs are refused: a retention period is a whole number of units.
 */
export const Period = z
  .string()
  .check(
    z.regex(/^P(?=.)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?(T(?=.)(\d{1,4}H)?(\d{1,4}M)?(\d{1,4}S)?)?$/, "period"),
  );

/** Edits name the version that they were made on; an older one is a conflict that shows both. */
export const Version = z.number().check(z.int(), z.minimum(1));

/** Away from the lists, or back among them; the reason stays with the record's history. */
export const ArchiveRecord = z.object({ id: Id, version: Version, reason: optionalText(500) });
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

/** Art. 6(1) GDPR. */
export const legalBases = [
  "consent",
  "contract",
  "legal_obligation",
  "vital_interests",
  "public_task",
  "legitimate_interests",
] as const;
export const LegalBasis = z.enum(legalBases);
export type LegalBasis = z.infer<typeof LegalBasis>;
