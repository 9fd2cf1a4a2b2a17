'use client';
import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

export interface Image {
  id: string;
  name: string;
}

interface Found {
  id: string;
  name?: string | null;
  filename: string;
  mediaType?: string | null;
}

const ids = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((one) =>
        typeof one === 'object' && one !== null ? String((one as { id: unknown }).id) : String(one),
      )
    : [];

/** The images among the attachments of the form. */
export function useImages(): readonly Image[] {
  const chosen = ids(useFormFields(([fields]) => fields.attachments?.value)).join(',');
  const [images, setImages] = useState<readonly Image[]>([]);
  useEffect(() => {
    let here = true;
    const query = new URLSearchParams({ depth: '0', limit: '200', 'where[id][in]': chosen });
    const found = chosen ? fetch(`/api/attachments?${query}`) : undefined;
    void Promise.resolve(found)
      .then((response) => (response?.ok ? response.json() : { docs: [] }))
      .then(({ docs }: { docs: Found[] }) => {
        const shown = docs.filter(({ mediaType }) => mediaType?.startsWith('image/'));
        if (here) setImages(shown.map(({ id, name, filename }) => ({ id, name: name ?? filename })));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [chosen]);
  return images;
}
