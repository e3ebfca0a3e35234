export { foldPlaceName } from './fold-place-name.js';
export {
  isNisCode,
  type Municipality,
  municipalities,
  municipalityByNis,
  type NisCode,
  type PlaceName,
} from './municipalities.js';
export { municipalityOf, type PlaceAsWritten } from './municipality-of.js';
