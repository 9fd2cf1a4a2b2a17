import type { Command } from 'commander';
import { Option } from 'commander';
import { ROLES, type Role } from '../../collections/access/scope';
import { OperatorError } from './errors';

interface AddOptions {
  role: Role;
  organ?: string;
  below?: boolean;
  name?: string;
}

export function register(program: Command): void {
  program
    .command('user')
    .description('账号 · accounts')
    .command('add')
    .argument('<email>')
    .description('新建账号，密码当场输入或取自 USER_PASSWORD · make an account')
    .addOption(new Option('--role <role>', '角色 · role').choices(ROLES).makeOptionMandatory())
    .option('--organ <code or name>', '所在机关的代码或名称，不填则为全部机关 · default: all organs')
    .option('--below', '包括下级 · with what is below the organ')
    .option('--name <name>', '姓名 · default: the part of the address before @')
    .action(add);
}

async function add(email: string, options: AddOptions): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new OperatorError(`${email} is not an e-mail address.`);
  const { withPayload } = await import('./payload');
  const { findOrgan } = await import('./find-organ');
  const { newPassword } = await import('./password');
  await withPayload(async ({ payload, env }) => {
    const known = await payload.count({ collection: 'users', where: { email: { equals: email } } });
    if (known.totalDocs)
      throw new OperatorError(`There is an account ${email} already: change it in the admin.`);
    const organ = options.organ ? await findOrgan(payload, options.organ) : undefined;
    const password = await newPassword(env);
    const assignment = { role: options.role, organ: organ?.id, below: options.below ?? false };
    await payload.create({
      collection: 'users',
      data: {
        email,
        password,
        name: options.name ?? email.slice(0, email.indexOf('@')),
        assignments: [assignment],
      },
    });
    console.log(`${email}: ${options.role}, ${organ?.name ?? '全部机关 (all organs)'}`);
  });
}
