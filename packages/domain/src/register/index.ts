export { type CorrectionFindings, correct } from './correct.js';
export * from './decide.js';
export * from './events.js';
export * from './evolve.js';
export { asksBelonging, contradictsVerdict, isOpen } from './matches.js';
export { confirmedAgainst } from './partings.js';
export * from './retention.js';
export {
  emptyRegister,
  type KnownLink,
  type KnownMatch,
  type KnownParting,
  type KnownPerson,
  type KnownReport,
  presentPerson,
  type RegisterState,
} from './state.js';
export { unlink } from './unlink.js';
export { giveVerdict } from './verdict.js';
