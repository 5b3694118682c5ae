type Props = { text: string; ownAddress: string };

/** A mail's text; only links to this product can be followed. */
export function MailText({ text, ownAddress }: Props) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="letter law mt-6 whitespace-pre-wrap">
      {parts.map((part, index) =>
        index % 2 === 1 && part.startsWith(`${ownAddress}/`) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
