'use client';
import { useTranslation } from '@payloadcms/ui';
import type { TextKey } from './translations';

/** Our strings in the language of the person; `{n}` is replaced by a number. */
export function useText(): (key: TextKey, n?: number) => string {
  const { t } = useTranslation();
  return (key, n) => {
    const text = (t as unknown as (key: string) => string)(`gongkai:${key}`);
    return n === undefined ? text : text.replace('{n}', String(n));
  };
}

export function useLanguage(): 'zh' | 'en' {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}
