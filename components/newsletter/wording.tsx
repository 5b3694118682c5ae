/** The words that a consent is given to, set apart as quoted. */
export function Wording({ text }: { text: string }) {
  return <blockquote className="my-6 border-l-[1.5px] border-ink pl-5 whitespace-pre-line">{text}</blockquote>;
}
