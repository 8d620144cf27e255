import { type ReactNode, Suspense, lazy, useState } from "react";

export type DialogProps = {
  readonly title: string;
  /** One or two sentences below the title. */
  readonly description?: ReactNode;
  readonly isOpen: boolean;
  /** Escape, the cross, a press beside the dialog. */
  readonly onClose: () => void;
  readonly size?: "narrow" | "normal" | "wide";
  /** The row of buttons: the main one first, it stands at the end of the line. */
  readonly actions?: ReactNode;
  /** Where focus goes first. Default: the first field, or the dialog itself. */
  readonly initialFocus?: React.RefObject<HTMLElement | null>;
  readonly children?: ReactNode;
};

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
