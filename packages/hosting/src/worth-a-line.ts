/**
 * Whether the so-manieth time of the same is told: the first few, then fewer and fewer. What goes on for a day is not
 * said three thousand times.
 */
export const isWorthALine = (times: number): boolean => Number.isInteger(Math.log2(times));
