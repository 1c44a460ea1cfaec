/** Waits until the document stands still: what a press sets off takes some turns of the event loop, and more of them on a busy machine. */
export async function settled(): Promise<void> {
  const now = () => document.body.innerHTML;
  let before;
  do {
    before = now();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (now() !== before);
}
