/** A text with `%31%31` read as the characters it stands for; undefined where nothing is encoded. */
export function decodePercent(text: string): string | undefined {
  if (!/%[0-9a-f]{2}/i.test(text)) return undefined;
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  return decodePercent(decoded) ?? decoded;
}
