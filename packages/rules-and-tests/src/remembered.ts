/** What is worked out of a text, once for each text: the same files are asked for by many rules. */
export const remembered = <Value>(workOut: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? workOut(text);
    known.set(text, value);
    return value;
  };
};
