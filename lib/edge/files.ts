/** Hands a text to the reader as a file. It goes through a link, so no `downloads` permission is needed. */
export function download(name: string, mime: string, text: string | Blob): void {
  const url = URL.createObjectURL(
    typeof text === 'string' ? new Blob([text], { type: `${mime};charset=utf-8` }) : text,
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const REFUSED = 'The browser did not let Sheaf write to the clipboard. Export to a file instead.';

/** Puts a text on the clipboard. @throws Error in words when the browser refuses */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error(REFUSED);
  }
}

/**
 * Puts a text on the clipboard that is still being written. To be called in the click itself: browsers let nobody write later.
 * @param html the same with markup, for programs that take it
 * @throws what `text` was refused with; Error in words when the browser refuses
 */
export async function copyLater(text: Promise<Blob>, html?: Promise<Blob>): Promise<void> {
  const typed = (type: string, content: Promise<Blob>) => {
    const blob = content.then((one) => new Blob([one], { type }));
    // Said below; a browser without such items does not look at it at all.
    blob.catch(() => {});
    return { [type]: blob };
  };
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...typed('text/plain', text), ...(html && typed('text/html', html)) }),
    ]);
  } catch {
    // Whose fault it was: of the text, or of the clipboard.
    await text;
    throw new Error(REFUSED);
  }
}
