/** Text of which some parts are not seen by an ordinary reader, read together and reported apart. */
import type { Layer, TextPiece } from '../../domain/privacy';

export type Visibility = 'seen' | 'deleted' | 'hidden';

const LAYERS: Readonly<Record<Exclude<Visibility, 'seen'>, readonly [Layer, string]>> = {
  deleted: ['trackedChange', '修订记录（已删除的文字）'],
  hidden: ['hiddenText', '隐藏文字'],
};

export class Segments {
  #parts: { text: string; as: Visibility }[] = [];

  add(text: string, as: Visibility = 'seen'): void {
    if (text === '') return;
    const last = this.#parts.at(-1);
    if (last?.as === as) last.text += text;
    else this.#parts.push({ text, as });
  }

  append(other: Segments): void {
    for (const part of other.#parts) this.add(part.text, part.as);
  }

  /** What a reader sees. */
  get seen(): string {
    return this.#parts.filter((part) => part.as === 'seen').map((part) => part.text).join(''); // prettier-ignore
  }

  /** The text as seen, then what is deleted or hidden in it, each with the words around it. */
  pieces(layer: Layer, place: string | ((start: number) => string), around: Pick<TextPiece, 'columns' | 'context'> = {}): TextPiece[] {
    const whole = this.#parts.map((part) => part.text).join('');
    if (whole.trim() === '') return [];
    const pieces: TextPiece[] = [];
    const { seen } = this;
    if (seen.trim() !== '') pieces.push({ ...around, text: seen, layer, place });
    for (const as of ['deleted', 'hidden'] as const) {
      let at = 0;
      const only = this.#parts.flatMap((part) => {
        const range = [at, (at += part.text.length)] as const;
        return part.as === as ? [range] : [];
      });
      if (only.length === 0) continue;
      const [apart, name] = LAYERS[as];
      const where = (start: number) => `${name}，${typeof place === 'string' ? place : place(start)}`;
      const alone = only.map(([start, end]) => whole.slice(start, end)).join('');
      pieces.push({ ...around, text: whole, layer: apart, place: where, only });
      if (only.length > 1 || only[0]![1] - only[0]![0] < whole.length)
        pieces.push({ ...around, columns: undefined, text: alone, layer: apart, place: where });
    }
    return pieces;
  } // prettier-ignore
}
