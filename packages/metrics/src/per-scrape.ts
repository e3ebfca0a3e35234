/** Asks once for all figures that come from one answer: at a scrape they are asked for at the same moment. */
export const perScrape = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
};
