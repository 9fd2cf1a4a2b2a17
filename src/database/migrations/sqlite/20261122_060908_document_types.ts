import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents\` ADD \`document_type\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`particulars\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`type_key\` text;`)
  await db.run(sql`CREATE INDEX \`documents_document_type_idx\` ON \`documents\` (\`document_type\`);`)
  await db.run(sql`CREATE INDEX \`documents_type_key_idx\` ON \`documents\` (\`type_key\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_document_type\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_particulars\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_type_key\` text;`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_document_type_idx\` ON \`_documents_v\` (\`version_document_type\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_type_key_idx\` ON \`_documents_v\` (\`version_type_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`documents_document_type_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_type_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`document_type\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`particulars\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`type_key\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_document_type_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_type_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_document_type\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_particulars\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_type_key\`;`)
}
