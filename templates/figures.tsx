/** @jsxImportSource preact */
import { linkTo } from './links';
import type { Frame } from './props';

export interface FigureRow {
  label: string;
  path?: string;
  count: number;
  /** Day of the newest. */
  newest?: string;
  /** Lines in small print below the name. */
  note?: string | readonly string[];
  /** Levels below the first. */
  depth?: number;
}

/** Organs, columns or kinds with their number of records and the day of the newest. */
export function Figures({ frame, rows, name }: { frame: Frame; rows: FigureRow[]; name: string }) {
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" class="n">
            条数
          </th>
          <th scope="col" class="n">
            最近公开
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, path, count, newest, note = [], depth }) => (
          <tr>
            <td class={depth ? `d${Math.min(depth, 5)}` : undefined}>
              {path ? <a href={linkTo(frame, path)}>{label}</a> : label}
              {[note].flat().map((line) => (
                <small>{line}</small>
              ))}
            </td>
            <td class="n">{count}</td>
            <td class="n">{newest ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
