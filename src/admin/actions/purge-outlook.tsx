'use client';
/** Before a record is destroyed: what goes, and which files stay because others use them. */
import { useEffect, useState } from 'react';
import type { PurgeOutlook as Outlook } from '../../publish/commands/purge';
import { useText } from '../words';
import { call } from './call';

export function PurgeOutlook({ address }: { address: string }) {
  const text = useText();
  const [outlook, setOutlook] = useState<Outlook>();
  const [failed, setFailed] = useState('');
  useEffect(() => {
    void call<Outlook>(`${address}/purge`, {}, text('offline')).then((answer) => {
      if (answer.ok) setOutlook(answer.value);
      else setFailed(answer.problems.map(({ message }) => message).join(' '));
    });
  }, [address]);

  if (failed) return <p className="gk-note gk-note--bad">{failed}</p>;
  if (!outlook) return <p>{text('loading')}</p>;
  const { proposal, files, kept } = outlook;
  const goes = text('purgeGoes')
    .replace('{n}', String(outlook.entries))
    .replace('{v}', String(outlook.versions))
    .replace('{r}', String(outlook.reviews))
    .replace('{a}', String(outlook.auditLines));
  return (
    <div className="gk-note gk-note--bad">
      {proposal && (
        <p>
          {text('purgeProposed')}：{proposal.byName}（{proposal.authority}：{proposal.reason}）
        </p>
      )}
      <p>{goes}</p>
      {files.length > 0 && (
        <p>
          {text('purgeFiles')}：{files.join('、')}
        </p>
      )}
      {kept.length > 0 && <p>{text('purgeKept')}：</p>}
      {kept.length > 0 && (
        <ul className="gk-problems">
          {kept.map(({ name, usedBy }) => (
            <li key={name}>
              {name}（{usedBy.join('、')}）
            </li>
          ))}
        </ul>
      )}
      {outlook.tombstoneEmptied && <p>{text('purgeTombstone')}</p>}
    </div>
  );
}
