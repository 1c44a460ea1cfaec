/** Turns of the event loop that are waited out after a pause: steps that set off one another are as many, on however busy a machine. */
const TURNS = 4;

const turn = (ms?: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the document stands still: what a press sets off takes some turns of the event loop, and more of them on a busy machine. */
export async function settled(): Promise<void> {
  let moving = true;
  const watch = new MutationObserver(() => (moving = true));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  while (moving) {
    moving = false;
    // A pause alone may end in the turn in which an earlier one does, before what that sets off.
    await turn(20);
    for (let n = 0; n < TURNS; n++) await turn();
  }
  watch.disconnect();
}
