declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the whole open file without waiting; false when someone else holds it. */
  export function tryLock(fd: number): boolean;
}
