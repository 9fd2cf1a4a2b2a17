/** @jsxImportSource preact */
/** 新旧对照: what the public sees now beside what it would see, with the differences marked above. */
import { Paragraphs, Pieces } from '../differences';
import type { TextPiece } from '../history-props';
import { renderPaper } from './paper';

export interface Comparison {
  title: string;
  fields: { label: string; pieces: TextPiece[] }[];
  paragraphs: ({ same: string[] } | { pieces: TextPiece[] })[];
  /** Lines of the two bodies. */
  before: string[];
  after: string[];
}

export function renderComparison({ title, fields, paragraphs, before, after }: Comparison): string {
  const nothing = fields.length === 0 && paragraphs.length === 0;
  return renderPaper({
    title: `新旧对照：${title}`,
    wide: true,
    children: (
      <main>
        <h1>新旧对照</h1>
        <p>{title}</p>
        <section>
          <h2>改动</h2>
          {nothing && <p>与公众现在看到的内容没有差别。</p>}
          {fields.map(({ label, pieces }) => (
            <p>
              {label}：<Pieces pieces={pieces} />
            </p>
          ))}
          {paragraphs.length > 0 && <Paragraphs paragraphs={paragraphs} />}
        </section>
        <div class="two">
          <section>
            <h2>公众现在看到的</h2>
            {before.map((line) => (
              <p>{line}</p>
            ))}
          </section>
          <section>
            <h2>批准后将看到的</h2>
            {after.map((line) => (
              <p>{line}</p>
            ))}
          </section>
        </div>
      </main>
    ),
  });
}
