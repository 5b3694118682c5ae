import { Refused } from "@/components/page/refused";

export default function Forbidden() {
  return <Refused />;
}
