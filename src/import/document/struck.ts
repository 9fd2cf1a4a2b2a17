/** @param passages with a line through them, which are kept as plain text */
export const sayStruck = (passages: number): string =>
  `文件中有 ${passages} 处带删除线的文字，已按普通文字导入。请核对：已经删去的，请从正文中删除。`;
