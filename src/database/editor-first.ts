/**
 * Loads Lexical before anything else imports it. Its modules for Node wait for one another at top level,
 * and Node 20 often never finishes a large graph of such modules: the process ends with status 13, or
 * hangs, without a word. To be awaited before payload.config.ts is imported.
 */
export async function editorFirst(): Promise<void> {
  await import('lexical');
}
