'use client';
import { useDocumentInfo, usePreferences } from '@payloadcms/ui';
import { useEffect } from 'react';

interface Remembered {
  fields?: Record<string, { tabIndex?: number }>;
}

/** A record opens on its first tab: Payload would open the one that was used last. */
export function useFirstTab(): void {
  const { preferencesKey } = useDocumentInfo();
  const { getPreference } = usePreferences();
  useEffect(() => {
    if (!preferencesKey) return;
    void getPreference<Remembered>(preferencesKey).then((remembered) => {
      const another = Object.values(remembered?.fields ?? {}).some(({ tabIndex }) => (tabIndex ?? 0) > 0);
      if (another) document.querySelector<HTMLElement>('.tabs-field__tab-button')?.click();
    });
  }, [preferencesKey, getPreference]);
}
