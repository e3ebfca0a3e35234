/** When a young person was passed on too often: something to be shown, never decided on [S4 §2.1.2]. */
export interface PassingOnRules {
  /** From so many times on. */
  readonly tooOften: number;
}
