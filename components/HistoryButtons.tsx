import { useEffect } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { Button } from './Button.tsx';
import type { HistoryModel } from './history-model.ts';

/** Undo and redo, as buttons and as keys. */
export function HistoryButtons({ history }: { history: HistoryModel }) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return;
      const pressed = event.key.toLowerCase();
      if (pressed === 'z' && !event.shiftKey) void history.undo();
      else if (pressed === 'z' || (pressed === 'y' && !event.metaKey)) void history.redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [history]);
  const undo = history.undoable.value;
  const redo = history.redoable.value;
  return (
    <>
      <Button
        look="bare"
        icon="undo"
        label={undo ? say('historyUndo', retold(undo.label)) : say('historyNoUndo')}
        disabled={!undo}
        onClick={() => void history.undo()}
      />
      <Button
        look="bare"
        icon="redo"
        label={redo ? say('historyRedo', retold(redo.label)) : say('historyNoRedo')}
        disabled={!redo}
        onClick={() => void history.redo()}
      />
    </>
  );
}

/** Whether keys go into a text, whose own undo they are. */
function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement;
}
