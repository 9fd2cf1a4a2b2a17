'use client';
/** 公开前检查: how much stands against a publication, what it is, and what publication will write. */
import { useText } from '../words';
import { Findings } from './findings';
import { countsOf, type Examined } from './use-before';

interface Props {
  examined: Examined;
  collection: string;
  onDecide?: (key: string, reason: string) => Promise<string | undefined>;
}

export function BeforePanel({ examined: { before, failed }, collection, onDecide }: Props) {
  const text = useText();
  const { block, override, warn } = before ? countsOf(before) : { block: 0, override: 0, warn: 0 };
  const counts = [
    block > 0 && text('countBlock', block),
    override > 0 && text('countOverride', override),
    warn > 0 && text('countWarn', warn),
  ].filter((words) => words !== false);
  const said = counts.length > 0 ? counts.join(text('comma')) : text('nothingFound');
  return (
    <details className="gk-more gk-before">
      <summary>
        {text('before')}
        <span className={block > 0 ? 'gk-bad' : undefined} aria-live="polite">
          {before ? said : (failed ?? text('checking'))}
        </span>
      </summary>
      {before && <Findings before={before} collection={collection} onDecide={onDecide} />}
      {before?.effects && (
        <section>
          <p>{text('effects')}</p>
          <ul>
            <li>{text('effectPage')}</li>
            <li>
              {text('effectLists', before.effects.lists.length)}
              {before.effects.lists.join('、')}
            </li>
            <li>
              {text('effectFeeds')}
              {before.effects.feeds.join('、')}
            </li>
            {before.effects.citing.length > 0 && (
              <li>
                {text('effectCiting')}
                {before.effects.citing.map((title) => `《${title}》`).join('、')}
              </li>
            )}
          </ul>
        </section>
      )}
    </details>
  );
}
