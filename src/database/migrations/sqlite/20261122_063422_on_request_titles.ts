import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents_changes\` ADD \`until\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`withholding_title_public\` integer;`)
  await db.run(sql`ALTER TABLE \`_documents_v_version_changes\` ADD \`until\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_withholding_title_public\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents_changes\` DROP COLUMN \`until\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`withholding_title_public\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v_version_changes\` DROP COLUMN \`until\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_withholding_title_public\`;`)
}
