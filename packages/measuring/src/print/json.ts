/** JSON for other programs; maps become objects. */
export function toJson(value: unknown): string {
  const plain = (_: string, part: unknown): unknown =>
    part instanceof Map ? Object.fromEntries(part) : part;
  return JSON.stringify(value, plain, 2);
}
