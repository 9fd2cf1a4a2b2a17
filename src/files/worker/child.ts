/** Does one job that its parent sends, answers, and ends. */
import { cleanHere } from '../clean/here';
import { scanHere } from '../scanner';
import type { Job } from './job';

process.once('message', (job: Job) => {
  void (async () => {
    const answer = job.do === 'scan' ? await scanHere(job.file, job.name) : await cleanHere(job);
    process.send!(answer, () => process.exit(0));
  })();
});
process.once('disconnect', () => process.exit(0));
process.send!('ready');
