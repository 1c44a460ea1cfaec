import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';

/** A button that asks by wanting a second click. Looking elsewhere takes the question back. */
export function ConfirmButton({
  label,
  sure,
  of,
  onConfirm,
}: {
  /** "Delete for good" */
  label: string;
  /** "Really delete?" */
  sure: string;
  /** What it is about, for those who do not see where the button stands. */
  of?: string;
  onConfirm: () => void;
}) {
  const asked = useSignal(false);
  const said = asked.value ? sure : label;
  return (
    <Button
      look={asked.value ? 'danger' : 'quiet'}
      aria-label={of ? `${said}: ${of}` : said}
      title={undefined}
      onBlur={() => {
        asked.value = false;
      }}
      onClick={() => {
        if (asked.value) onConfirm();
        asked.value = !asked.value;
      }}
    >
      {said}
    </Button>
  );
}
