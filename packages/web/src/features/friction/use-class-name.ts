import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { writtenClasses } from "./barrier-classes.ts";

/** The words for a class of barriers; a class of the organisation's own stays as it was written. */
export function useClassName(): (written: string) => string {
  const text = useTexts(friction);
  return (written) => {
    const known = writtenClasses.find(([, each]) => each === written.toLowerCase());
    return known === undefined ? written : text(`class_${known[0]}`);
  };
}
