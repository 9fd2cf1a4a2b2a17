'use client';
import { getTranslation } from '@payloadcms/translations';
import { useConfig, useDocumentInfo, useDocumentTitle, useFormFields, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';

/** What is not saved yet and has no title is headed by what it will be, not by “untitled”. */
export function useTitleOfNew(): void {
  const { id, collectionSlug } = useDocumentInfo();
  const { title, setDocumentTitle } = useDocumentTitle();
  const { getEntityConfig } = useConfig();
  const { i18n, t } = useTranslation();
  const collection = collectionSlug ? getEntityConfig({ collectionSlug }) : undefined;
  const titled = useFormFields(([fields]) => Boolean(fields[collection?.admin.useAsTitle ?? '']?.value));
  const label = collection && getTranslation(collection.labels.singular, i18n);
  const heading = label && t('general:createNewLabel', { label });
  useEffect(() => {
    if (id || titled || !heading || title === heading) return;
    // Payload's own effects on the heading come after this one.
    const timer = setTimeout(() => setDocumentTitle(heading), 0);
    return () => clearTimeout(timer);
  }, [id, titled, heading, title, setDocumentTitle]);
}
