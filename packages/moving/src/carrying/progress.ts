const everyMs = 5_000;

/** Tells how many events stand in the target, now and then. */
export const progressOf = (say: (line: string) => void): ((events: number) => void) => {
  let told = performance.now();
  return (events) => {
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    say(`${events} events carried`);
  };
};
