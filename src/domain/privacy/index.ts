export { detect } from './detect';
export { BEGINS_WITH_NUMERAL, ENDS_IN_NUMERAL, NUMERAL } from './disguise';
export { applyEdits, mask, maskEdits, type Edit, type Masked } from './mask';
export { isNameCell } from './names';
export * from './types';
