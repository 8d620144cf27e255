import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { useSharing } from "./use-readbacks.ts";

type ShareButtonProps = {
  /** Left out: all themes that say what was heard. */
  readonly theme?: string;
  readonly disabled?: boolean;
};

/** Shows authors what was heard, and tells how many were asked. */
export function ShareButton({ theme, disabled = false }: ShareButtonProps) {
  const text = useTexts(understanding);
  const { share, isBusy, links, putAway } = useSharing();
  return (
    <>
      <Button
        size="small"
        isBusy={isBusy}
        disabled={disabled}
        onClick={() => void share(theme === undefined ? undefined : [theme])}
      >
        {text(theme === undefined ? "shareAll" : "share")}
      </Button>
      {links.length > 0 && <HandOverDialog links={links} onClose={putAway} />}
    </>
  );
}
