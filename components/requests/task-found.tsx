import type { RequestTask } from "@/contracts/request-tasks";

/** A place, and what came from there: words as they were written, files to save. */
export function TaskFound({ place, task: { text, files } }: { place: string; task: RequestTask }) {
  return (
    <>
      {place}
      {text ? <small className="block whitespace-pre-line">{text}</small> : null}
      {files.map(({ id, name, size }) => (
        <small key={id} className="block">
          <a href={`/requests/files/${id}`} download>
            {name}
          </a>{" "}
          <span className="faint">{Math.ceil(size / 1024)} kB</span>
        </small>
      ))}
    </>
  );
}
