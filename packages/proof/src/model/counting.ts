/** Ids that are the same in every run: who made them, and the how-manieth it is. */
export const countingIds = (maker: string): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `${maker.padStart(8, '0')}-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
};

/** Bytes that differ from call to call and are the same in every run. */
export const countingBytes = (maker: string): ((size: number) => Uint8Array) => {
  let made = 0;
  return (size) => {
    made += 1;
    const text = `${made}/${maker}/`;
    return Uint8Array.from({ length: size }, (_, index) => text.charCodeAt((size - 1 - index) % text.length));
  };
};
