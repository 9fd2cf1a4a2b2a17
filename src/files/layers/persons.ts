/** Authors of a file: a name of a person is pointed at, a name of a program or an office is not. */
import { isNameCell } from '../../domain/privacy';
import type { Walk } from './walk';

export function personIn({ sink, prefix }: Walk, place: string, text: string | undefined): void {
  const name = text?.trim() ?? '';
  if (isNameCell(name)) sink.point('author', 'metadata', prefix + place, name);
}
