/** Words of a person or to a person, as a letter: their own lines, no markup. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).map((body, index) => ({ key: `${index}`, body }));
  return (
    <div className="law letter">
      {paragraphs.map(({ key, body }) => (
        <p key={key} className="whitespace-pre-line">
          {body}
        </p>
      ))}
    </div>
  );
}
