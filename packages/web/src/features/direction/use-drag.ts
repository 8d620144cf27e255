import { type DragEvent, useState } from "react";
import { useDirectionActs } from "./use-direction.ts";

/** An element on its way to what it shall support; `link` where one of its links was taken. */
type Dragged = { readonly element: string; readonly link: string | undefined };

/** The browser does not tell what is dragged until it is dropped; there is only one pointer. */
let dragged: Dragged | undefined;

/** What makes an element, or one of its links, something to drag. */
export const dragProps = (element: string, link?: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.stopPropagation();
    dragged = { element, link };
    event.dataTransfer.effectAllowed = "link";
    event.dataTransfer.setData("text/plain", element);
  },
  onDragEnd: () => {
    dragged = undefined;
  },
});

/** What makes an item a place to drop an element on. */
export function useDropPlace(id: string) {
  const acts = useDirectionActs();
  const [isOver, setOver] = useState(false);
  return {
    "data-over": isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined || dragged.element === id) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = "link";
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (dragged === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      acts.support(dragged.element, id, dragged.link);
    },
  };
}
