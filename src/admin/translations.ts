/** Strings of our own admin components, beside Payload's. Keys are `gongkai:…`. */
export const translations = {
  zh: { gongkai: { title: '政府信息公开管理' } },
  en: { gongkai: { title: 'Government information disclosure' } },
};
