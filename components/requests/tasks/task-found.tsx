import type { RequestTask } from "@/contracts/request-tasks";
import { CaseFile } from "../case/case-file";

/** A place, and what came from there: words as they were written, files to save. */
export function TaskFound({ place, task: { text, files } }: { place: string; task: RequestTask }) {
  return (
    <>
      {place}
      {text ? <small className="block whitespace-pre-line">{text}</small> : null}
      {files.map((file) => (
        <CaseFile key={file.id} file={file} />
      ))}
    </>
  );
}
