/** Others write faster than this process can; whoever asked may ask again. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}
