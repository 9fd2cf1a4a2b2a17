'use client';
import { useEffect, useState } from 'react';
import { useText } from '../words';
import { call } from './call';
import { Line } from './dialog';

interface Found {
  id: string;
  title?: string;
  documentNumber?: string;
}

/** Finds a public document by its title. */
export function SuccessorChoice({ exclude, onChoose }: { exclude: string; onChoose: (id?: string) => void }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted.length < 2) return setFound([]);
    const find = async () => {
      const params = new URLSearchParams({
        'where[and][0][title][like]': wanted,
        'where[and][1][stage][equals]': 'approved',
        'where[and][2][id][not_equals]': exclude,
        'select[title]': 'true',
        'select[documentNumber]': 'true',
        depth: '0',
        limit: '8',
      });
      const answer = await call<{ docs: Found[] }>(`/api/documents?${params}`, {}, '');
      setFound(answer.ok ? answer.value.docs : []);
    };
    const timer = setTimeout(() => void find(), 300);
    return () => clearTimeout(timer);
  }, [query, exclude]);
  return (
    <Line label={text('successor')} hint={text('successorHint')} control="gk-successor">
      <input
        id="gk-successor"
        type="search"
        aria-describedby="gk-successor-hint"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.map(({ id, title, documentNumber }) => (
        <label key={id} className="gk-choice">
          <input type="radio" name="gk-successor-id" onChange={() => onChoose(id)} />
          {title} {documentNumber}
        </label>
      ))}
    </Line>
  );
}
