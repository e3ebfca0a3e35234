export {
  checkNationalNumber,
  type NationalNumber,
  type NationalNumberCheck,
  type NationalNumberDate,
  type NationalNumberRule,
  nationalNumberDate,
  type ParsedNationalNumber,
  parseNationalNumber,
} from './national-number.js';
export {
  daysInMonth,
  formatPartialDate,
  isAfter,
  isFullDate,
  type PartialDate,
  parsePartialDate,
} from './partial-date.js';
