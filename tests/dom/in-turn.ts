/** Does one work after another, as the browser's locks do it, whether the one before went well or not. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };
}
