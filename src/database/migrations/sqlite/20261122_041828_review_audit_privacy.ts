import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`documents_consultations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organ\` text NOT NULL,
  	\`asked_on\` text,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_consultations_order_idx\` ON \`documents_consultations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`documents_consultations_parent_id_idx\` ON \`documents_consultations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v_version_consultations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organ\` text NOT NULL,
  	\`asked_on\` text,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_documents_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_version_consultations_order_idx\` ON \`_documents_v_version_consultations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_consultations_parent_id_idx\` ON \`_documents_v_version_consultations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organs_review_steps\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organs_review_steps_order_idx\` ON \`organs_review_steps\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organs_review_steps_parent_idx\` ON \`organs_review_steps\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`statements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`organ_id\` text NOT NULL,
  	\`item_id\` text NOT NULL,
  	\`kind\` text DEFAULT 'nothing' NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text,
  	\`basis\` text,
  	\`reason\` text,
  	\`signed_by\` text NOT NULL,
  	\`signed_on\` text NOT NULL,
  	\`withdrawn_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organ_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`item_id\`) REFERENCES \`items\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_organ_idx\` ON \`statements\` (\`organ_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_item_idx\` ON \`statements\` (\`item_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_updated_at_idx\` ON \`statements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statements_created_at_idx\` ON \`statements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calendars_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendars_holidays_order_idx\` ON \`calendars_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calendars_holidays_parent_id_idx\` ON \`calendars_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calendars_make_up_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendars_make_up_days_order_idx\` ON \`calendars_make_up_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calendars_make_up_days_parent_id_idx\` ON \`calendars_make_up_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calendars\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`notice\` text NOT NULL,
  	\`change_basis\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendars_year_idx\` ON \`calendars\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`calendars_updated_at_idx\` ON \`calendars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_at_idx\` ON \`calendars\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`delegations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`giver_id\` text,
  	\`receiver_id\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`organ_id\` text NOT NULL,
  	\`below\` integer,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`giver_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`receiver_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organ_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`delegations_giver_idx\` ON \`delegations\` (\`giver_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_receiver_idx\` ON \`delegations\` (\`receiver_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_organ_idx\` ON \`delegations\` (\`organ_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_from_idx\` ON \`delegations\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`delegations_until_idx\` ON \`delegations\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`delegations_updated_at_idx\` ON \`delegations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delegations_created_at_idx\` ON \`delegations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`account_id\` text NOT NULL,
  	\`secret\` text,
  	\`pending\` text,
  	\`last_step\` numeric,
  	\`recovery_hashes\` text,
  	\`since\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_account_idx\` ON \`second_factors\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reviews_opinions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text,
  	\`by_name\` text,
  	\`at\` text,
  	\`opinion\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_opinions_order_idx\` ON \`reviews_opinions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`reviews_opinions_parent_id_idx\` ON \`reviews_opinions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_opinions_by_idx\` ON \`reviews_opinions\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews_overrides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`finding\` text,
  	\`reason\` text,
  	\`by_name\` text,
  	\`at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_overrides_order_idx\` ON \`reviews_overrides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`reviews_overrides_parent_id_idx\` ON \`reviews_overrides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`series\` text,
  	\`serial\` numeric,
  	\`record_collection\` text,
  	\`record_id\` text,
  	\`organ_id\` text,
  	\`title\` text,
  	\`document_number\` text,
  	\`section\` text,
  	\`author_id\` text,
  	\`author_name\` text,
  	\`carrier\` text,
  	\`channel\` text,
  	\`planned_on\` text,
  	\`disclosure\` text,
  	\`disclosure_reason\` text,
  	\`decided_by\` text,
  	\`decided_on\` text,
  	\`submitted_at\` text,
  	\`content_hash\` text,
  	\`referral_to\` text,
  	\`referral_sent_on\` text,
  	\`referral_answer\` text,
  	\`referral_answered_on\` text,
  	\`result\` text,
  	\`approval\` text,
  	\`telephone_approver_id\` text,
  	\`telephone_at\` text,
  	\`telephone_sign_by\` text,
  	\`telephone_signed_at\` text,
  	\`scan_id\` text,
  	\`outcome\` text,
  	\`ended_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organ_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`telephone_approver_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_number_idx\` ON \`reviews\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`reviews_record_id_idx\` ON \`reviews\` (\`record_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_organ_idx\` ON \`reviews\` (\`organ_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_author_idx\` ON \`reviews\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_submitted_at_idx\` ON \`reviews\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_result_idx\` ON \`reviews\` (\`result\`);`)
  await db.run(sql`CREATE INDEX \`reviews_telephone_telephone_approver_idx\` ON \`reviews\` (\`telephone_approver_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_scan_idx\` ON \`reviews\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_outcome_idx\` ON \`reviews\` (\`outcome\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`series_serial_idx\` ON \`reviews\` (\`series\`,\`serial\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`by_name\` text,
  	\`by_id\` text,
  	\`action\` text NOT NULL,
  	\`record_collection\` text NOT NULL,
  	\`record_id\` text NOT NULL,
  	\`organ_id\` text,
  	\`changes\` text,
  	\`note\` text,
  	\`via\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organ_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_at_idx\` ON \`audit\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_by_idx\` ON \`audit\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_action_idx\` ON \`audit\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_record_collection_idx\` ON \`audit\` (\`record_collection\`);`)
  await db.run(sql`CREATE INDEX \`audit_record_id_idx\` ON \`audit\` (\`record_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_organ_idx\` ON \`audit\` (\`organ_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_updated_at_idx\` ON \`audit\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_created_at_idx\` ON \`audit\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`word_lists_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`wrong\` text NOT NULL,
  	\`right\` text,
  	\`unless\` text,
  	\`note\` text,
  	\`blocks\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`word_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`word_lists_rules_order_idx\` ON \`word_lists_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`word_lists_rules_parent_id_idx\` ON \`word_lists_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`word_lists\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`word_lists_updated_at_idx\` ON \`word_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`word_lists_created_at_idx\` ON \`word_lists\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_organs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`items_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`items_id\`) REFERENCES \`items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_organs_rels\`("id", "order", "parent_id", "path", "items_id") SELECT "id", "order", "parent_id", "path", "items_id" FROM \`organs_rels\`;`)
  await db.run(sql`DROP TABLE \`organs_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_organs_rels\` RENAME TO \`organs_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`organs_rels_order_idx\` ON \`organs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organs_rels_parent_idx\` ON \`organs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organs_rels_path_idx\` ON \`organs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`organs_rels_items_id_idx\` ON \`organs_rels\` (\`items_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`withholding_reassess_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`event_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`normative\` integer;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`no_interpretation_reason\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`no_interpretation_signed_by\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`review\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`documents_step_idx\` ON \`documents\` (\`step\`);`)
  await db.run(sql`CREATE INDEX \`documents_publish_at_idx\` ON \`documents\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_sealed_for_idx\` ON \`documents\` (\`sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`documents_once_sealed_idx\` ON \`documents\` (\`once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_withholding_reassess_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_event_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_normative\` integer;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_no_interpretation_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_no_interpretation_signed_by\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_step\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_review\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_step_idx\` ON \`_documents_v\` (\`version_step\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_publish_at_idx\` ON \`_documents_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_sealed_for_idx\` ON \`_documents_v\` (\`version_sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_once_sealed_idx\` ON \`_documents_v\` (\`version_once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`review\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`guides_step_idx\` ON \`guides\` (\`step\`);`)
  await db.run(sql`CREATE INDEX \`guides_publish_at_idx\` ON \`guides\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_sealed_for_idx\` ON \`guides\` (\`sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`guides_once_sealed_idx\` ON \`guides\` (\`once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_step\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_review\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_step_idx\` ON \`_guides_v\` (\`version_step\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_publish_at_idx\` ON \`_guides_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_sealed_for_idx\` ON \`_guides_v\` (\`version_sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_once_sealed_idx\` ON \`_guides_v\` (\`version_once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`review\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`rules_step_idx\` ON \`rules\` (\`step\`);`)
  await db.run(sql`CREATE INDEX \`rules_publish_at_idx\` ON \`rules\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`rules_sealed_for_idx\` ON \`rules\` (\`sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`rules_once_sealed_idx\` ON \`rules\` (\`once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_step\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_stage_since\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_publish_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_review\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_suggestions\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_sealed_for\` text;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` ADD \`version_once_sealed\` text;`)
  await db.run(sql`CREATE INDEX \`_rules_v_version_version_step_idx\` ON \`_rules_v\` (\`version_step\`);`)
  await db.run(sql`CREATE INDEX \`_rules_v_version_version_publish_at_idx\` ON \`_rules_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_rules_v_version_version_sealed_for_idx\` ON \`_rules_v\` (\`version_sealed_for\`);`)
  await db.run(sql`CREATE INDEX \`_rules_v_version_version_once_sealed_idx\` ON \`_rules_v\` (\`version_once_sealed\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`scan\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`original_sha256\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`original_name\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`original_media_type\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`original_attachment\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`original_sealed_at\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`sealed_for\` text;`)
  await db.run(sql`CREATE INDEX \`attachments_original_original_sha256_idx\` ON \`attachments\` (\`original_sha256\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`valid_until\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`facts_hash\` text;`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`authority\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`statements_id\` text REFERENCES statements(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendars_id\` text REFERENCES calendars(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`word_lists_id\` text REFERENCES word_lists(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_statements_id_idx\` ON \`payload_locked_documents_rels\` (\`statements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendars_id_idx\` ON \`payload_locked_documents_rels\` (\`calendars_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_word_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`word_lists_id\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`mask_profile_resident_id\` text DEFAULT '2+3';`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`mask_profile_names\` text DEFAULT 'surname';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`documents_consultations\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_consultations\`;`)
  await db.run(sql`DROP TABLE \`organs_review_steps\`;`)
  await db.run(sql`DROP TABLE \`statements\`;`)
  await db.run(sql`DROP TABLE \`calendars_holidays\`;`)
  await db.run(sql`DROP TABLE \`calendars_make_up_days\`;`)
  await db.run(sql`DROP TABLE \`calendars\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`reviews_opinions\`;`)
  await db.run(sql`DROP TABLE \`reviews_overrides\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`audit\`;`)
  await db.run(sql`DROP TABLE \`word_lists_rules\`;`)
  await db.run(sql`DROP TABLE \`word_lists\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`documents_id\` text,
  	\`guides_id\` text,
  	\`rules_id\` text,
  	\`attachments_id\` text,
  	\`organs_id\` text,
  	\`items_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rules_id\`) REFERENCES \`rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organs_id\`) REFERENCES \`organs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`items_id\`) REFERENCES \`items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "documents_id", "guides_id", "rules_id", "attachments_id", "organs_id", "items_id", "users_id") SELECT "id", "order", "parent_id", "path", "documents_id", "guides_id", "rules_id", "attachments_id", "organs_id", "items_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organs_id_idx\` ON \`payload_locked_documents_rels\` (\`organs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_items_id_idx\` ON \`payload_locked_documents_rels\` (\`items_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`documents_step_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`withholding_reassess_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`event_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`normative\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`no_interpretation_reason\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`no_interpretation_signed_by\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`stage_since\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`suggestions\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`once_sealed\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_step_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_withholding_reassess_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_event_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_normative\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_no_interpretation_reason\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_no_interpretation_signed_by\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_step\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_stage_since\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_review\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_suggestions\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_once_sealed\`;`)
  await db.run(sql`DROP INDEX \`guides_step_idx\`;`)
  await db.run(sql`DROP INDEX \`guides_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`guides_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`guides_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`stage_since\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`suggestions\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`once_sealed\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_step_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_step\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_stage_since\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_review\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_suggestions\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_once_sealed\`;`)
  await db.run(sql`DROP INDEX \`rules_step_idx\`;`)
  await db.run(sql`DROP INDEX \`rules_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`rules_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`rules_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`stage_since\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`suggestions\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`once_sealed\`;`)
  await db.run(sql`DROP INDEX \`_rules_v_version_version_step_idx\`;`)
  await db.run(sql`DROP INDEX \`_rules_v_version_version_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_rules_v_version_version_sealed_for_idx\`;`)
  await db.run(sql`DROP INDEX \`_rules_v_version_version_once_sealed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_step\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_stage_since\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_publish_reason\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_review\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_suggestions\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`_rules_v\` DROP COLUMN \`version_once_sealed\`;`)
  await db.run(sql`DROP INDEX \`attachments_original_original_sha256_idx\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`scan\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`original_sha256\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`original_media_type\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`original_attachment\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`original_sealed_at\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`sealed_for\`;`)
  await db.run(sql`ALTER TABLE \`organs_rels\` ADD \`organs_id\` text REFERENCES organs(id);`)
  await db.run(sql`CREATE INDEX \`organs_rels_organs_id_idx\` ON \`organs_rels\` (\`organs_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`valid_until\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`facts_hash\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`authority\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`mask_profile_resident_id\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`mask_profile_names\`;`)
}
