export { detect } from './detect';
export { applyEdits, mask, maskEdits, type Edit, type Masked } from './mask';
export { isNameCell } from './names';
export * from './types';
