/** The data keys of every sealed value inside an event's data or a trajectory's content. */
export const sealedKeysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(sealedKeysIn);
  if (value === null || typeof value !== 'object') return [];
  if ('alg' in value && 'keyId' in value && typeof value.keyId === 'string') return [value.keyId];
  return Object.values(value).flatMap(sealedKeysIn);
};
