// Preloaded into children: one whose parent was killed ends too, instead of holding its port.
// Plain JavaScript, because Next runs without a TypeScript loader.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
