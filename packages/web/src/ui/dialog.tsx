import { Suspense, lazy, useState } from "react";
import type { DialogProps } from "./dialog-window.tsx";

export type { DialogProps };

const DialogWindow = lazy(() =>
  import("./dialog-window.tsx").then(({ DialogWindow }) => ({ default: DialogWindow })),
);

/** A window over the page for one short task. Focus stays in it and returns where it was. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
