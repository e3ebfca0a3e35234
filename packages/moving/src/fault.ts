/**
 * Why something can't be backed up, restored or moved as asked, in words for the operator: what was found, which rule
 * that breaks, what to do. Names events and keys by their ids, never by what they hold.
 */
export class MovingFault extends Error {
  override readonly name = 'MovingFault';
}
