/** Waits until the document stands still: what a press sets off takes some turns of the event loop, and more of them on a busy machine. */
export async function settled(): Promise<void> {
  let moving = true;
  const watch = new MutationObserver(() => (moving = true));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  while (moving) {
    moving = false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  watch.disconnect();
}
