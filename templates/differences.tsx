/** @jsxImportSource preact */
/** Differences between two versions, marked for the eye and, in words, for the ear. */
import type { TextPiece } from './history-props';

const WORDS = { ins: '增加', del: '删去' } as const;

function Piece({ piece: { text, change } }: { piece: TextPiece }) {
  if (!change) return <>{text}</>;
  const Mark = change;
  return (
    <Mark>
      <span class="heard">［{WORDS[change]}：</span>
      {text}
      <span class="heard">］</span>
    </Mark>
  );
}

export const Pieces = ({ pieces }: { pieces: TextPiece[] }) => (
  <>
    {pieces.map((piece) => (
      <Piece piece={piece} />
    ))}
  </>
);

/** Equal paragraphs around a change that are shown; the others are only counted. */
const AROUND = 1;

function Same({ lines, first, last }: { lines: string[]; first: boolean; last: boolean }) {
  const head = first ? 0 : AROUND;
  const tail = last ? 0 : AROUND;
  const left = lines.length - head - tail;
  const shown = (part: string[]) => part.map((line) => <p class="soft">{line}</p>);
  if (left <= 1) return <>{shown(lines)}</>;
  return (
    <>
      {shown(lines.slice(0, head))}
      <p class="skipped">（{left}段没有变化）</p>
      {shown(lines.slice(lines.length - tail))}
    </>
  );
}

export function Paragraphs({ paragraphs }: { paragraphs: ({ same: string[] } | { pieces: TextPiece[] })[] }) {
  return (
    <div class="changes">
      {paragraphs.map((paragraph, i) =>
        'same' in paragraph ? (
          <Same lines={paragraph.same} first={i === 0} last={i === paragraphs.length - 1} />
        ) : (
          <p>
            <Pieces pieces={paragraph.pieces} />
          </p>
        ),
      )}
    </div>
  );
}
