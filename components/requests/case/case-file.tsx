import type { RequestFile } from "@/contracts/request-tasks";

/** A file of a case, to save. */
export function CaseFile({ file: { id, name, size } }: { file: RequestFile }) {
  return (
    <small className="block">
      <a href={`/requests/files/${id}`} download>
        {name}
      </a>{" "}
      <span className="faint">{Math.ceil(size / 1024)} kB</span>
    </small>
  );
}
