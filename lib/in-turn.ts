/** A queue for works that would step on each other: each begins when the one before has ended, well or not. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = turn.catch(() => {}).then(work);
    turn = done;
    return done;
  };
}
