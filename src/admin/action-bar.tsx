'use client';
/** Above the form: where the record stands, what comes next and who has it, and the buttons for it. */
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';
import { RecordBar } from './actions/record-bar';
import { FillFromFile } from './fill-from-file';
import { useFirstTab } from './first-tab';
import { useRememberOrgan } from './organ-of-record';
import { standProblems } from './standing';
import { useTitleOfNew } from './title-of-new';
import { useText } from './words';

export function ActionBar() {
  const { id, collectionSlug } = useDocumentInfo();
  const text = useText();
  useFirstTab();
  useRememberOrgan();
  useTitleOfNew();
  useEffect(() => () => standProblems([]), []);
  if (!id || !collectionSlug)
    return (
      <section className="gk-bar" aria-label={text('history')}>
        <p>
          {text('saveFirst')} {text('neededLegend')}
        </p>
        {collectionSlug === 'documents' && <FillFromFile />}
      </section>
    );
  return <RecordBar address={`/api/${collectionSlug}/${id}`} id={String(id)} collection={collectionSlug} />;
}
