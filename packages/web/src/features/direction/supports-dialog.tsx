import { useState } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { ElementRow } from "./chain-spread.ts";
import { SupportsEditor } from "./supports-editor.tsx";
import { useDirectionActs } from "./use-direction.ts";

/** "Supports…": all of an element's links at once, one act. */
export function SupportsDialog({
  element,
  onClose,
}: {
  readonly element: ElementRow;
  readonly onClose: () => void;
}) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const [links, setLinks] = useState(element.supports);
  const what = element.title;
  const save = () => {
    if (JSON.stringify(links) !== JSON.stringify(element.supports))
      void acts.setSupports(element, links, text("supportsChanged", { what }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text("supportsTitle", { what })}
      description={text("supportsIntro")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={save}>
            {text("save")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <SupportsEditor element={element} links={links} onChange={setLinks} />
    </Dialog>
  );
}
