import { isObject } from '../../src/domain/shape';

/** More nesting than any official document has; what comes after recurses over it. */
const DEEPEST = 60;

const isOptional = (value: unknown, test: (value: unknown) => boolean) =>
  value === undefined || value === null || test(value);

function isNode(node: unknown, depth: number): boolean {
  if (!isObject(node) || typeof node.type !== 'string' || depth > DEEPEST) return false;
  if (node.type === 'text' && typeof node.text !== 'string') return false;
  if (!isOptional(node.fields, isObject)) return false;
  if (node.type === 'upload' && !(typeof node.value === 'string' || isObject(node.value))) return false;
  return isOptional(node.children, (children) => areNodes(children, depth + 1));
}

const areNodes = (nodes: unknown, depth: number): boolean =>
  Array.isArray(nodes) && nodes.every((node) => isNode(node, depth));

/** Whether a value is a tree that the editor could have written. */
export const isEditorState = (value: unknown): boolean =>
  isObject(value) && isObject(value.root) && areNodes(value.root.children, 0);
