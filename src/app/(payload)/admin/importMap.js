import { SubmissionLabel as SubmissionLabel_48bdc86800bc2f46e543d17fd6c35907 } from '../../../../src/admin/fields/submission-label'
import { ActionBar as ActionBar_9d3d4a7b8dbc9da85187bed951bae95a } from '../../../../src/admin/action-bar'
import { TypeField as TypeField_37aa16d9f6901641c916dff7975e74fb } from '../../../../src/admin/particulars/type-field'
import { ParticularsField as ParticularsField_845746606c3d1a0c4feecc8dbee7a71d } from '../../../../src/admin/particulars/field'
import { LocalDateField as LocalDateField_048c25217d6e4780d462de5fc9d4be43 } from '../../../../src/admin/fields/local-date'
import { GenreFrame as GenreFrame_b016fe635c4a0e9b824f781d167e1017 } from '../../../../src/admin/genre-frame'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InsertFeatureClient as InsertFeatureClient_0fee612a9fcef8f5350a3b9d687d410a } from '../../../../src/admin/editor/insert'
import { UploadHere as UploadHere_cedad6fa9ad30f7050bfb8fc5e9d6a10 } from '../../../../src/admin/fields/upload-here'
import { StateCell as StateCell_685139ad85a61c58fca5615ce3a1f7f1 } from '../../../../src/admin/state-cell'
import { PublicationCell as PublicationCell_ea28b8e97bed89e3f9f2c6a263d3bb01 } from '../../../../src/admin/fields/publication'
import { PublicationField as PublicationField_ea28b8e97bed89e3f9f2c6a263d3bb01 } from '../../../../src/admin/fields/publication'
import { BulkBar as BulkBar_b45508d30aabff5106e209cd74dd55f3 } from '../../../../src/admin/bulk-bar'
import { ManyListBar as ManyListBar_437b5d1c1ee439aaab60ef180d1d8d13 } from '../../../../src/admin/many/list-bar'
import { OrganOfRecord as OrganOfRecord_8a323331df36070a495bb75d865b9736 } from '../../../../src/admin/organ-of-record'
import { OriginalLink as OriginalLink_742e7854da21168155a1a2ff8101882c } from '../../../../src/admin/original-link'
import { DivisionName as DivisionName_4c7e2b51f9b1493c13330f3caaf3ffd7 } from '../../../../src/admin/fields/division-name'
import { ShippedYears as ShippedYears_3759405106bc85cf0ccf6f88cd5fe4af } from '../../../../src/admin/shipped-years'
import { SecondFactor as SecondFactor_ff727339bc25f3da2f77d768f919f5ad } from '../../../../src/admin/second-factor'
import { PersonField as PersonField_acb728feea58a71d7549e0e5bfaa8b2f } from '../../../../src/admin/fields/person'
import { ReviewSheet as ReviewSheet_f6a722c2df0d9affd5c9422d21af4e83 } from '../../../../src/admin/review-sheet'
import { ReviewSummary as ReviewSummary_d73898998d04dbafb5138320789bf7b7 } from '../../../../src/admin/review-summary'
import { AuditActionCell as AuditActionCell_a7e9327d62375b1e4018f79b2bbaa5d3 } from '../../../../src/admin/audit-cells'
import { AuditTitleCell as AuditTitleCell_a7e9327d62375b1e4018f79b2bbaa5d3 } from '../../../../src/admin/audit-cells'
import { AuditRecordCell as AuditRecordCell_a7e9327d62375b1e4018f79b2bbaa5d3 } from '../../../../src/admin/audit-cells'
import { AuditExport as AuditExport_7a3d0ce9d645ae9f311368fcd0c4af09 } from '../../../../src/admin/audit-export'
import { WordingAgain as WordingAgain_0050891bc0d47f91bab9e0f1b777c63f } from '../../../../src/admin/wording-again'
import { Icon as Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Logo as Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { ForgottenPassword as ForgottenPassword_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { KeepSession as KeepSession_dcee4169f5ecdd82f1d9ba141543c538 } from '../../../../src/admin/keep-session'
import { LoginView as LoginView_553773d329d4e57b6b1ac1a754a0cb22 } from '../../../../src/admin/login-view'
import { Dashboard as Dashboard_a71605c9880233a36030edc79d74d0d4 } from '../../../../src/admin/dashboard'
import { CoverageView as CoverageView_16463fe230ea41c0d084ea623b625270 } from '../../../../src/admin/coverage-view'
import { MoveInView as MoveInView_d1fd2d5455a6343cc99ffcafd8055a4e } from '../../../../src/admin/move-in-view'
import { CleanUpView as CleanUpView_873ca605af810f196bcd02fd52a0ead0 } from '../../../../src/admin/clean-up-view'
import { TakeDownView as TakeDownView_8871aa579c6cfb3c94020824fa9f413f } from '../../../../src/admin/take-down-view'
import { ManyView as ManyView_4d16dc35d337fa9ec068704556729a16 } from '../../../../src/admin/many/view'
import { ReplaceView as ReplaceView_d8464453af84fe4dd3ce73e35002fe6b } from '../../../../src/admin/many/replace-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/fields/submission-label#SubmissionLabel": SubmissionLabel_48bdc86800bc2f46e543d17fd6c35907,
  "/src/admin/action-bar#ActionBar": ActionBar_9d3d4a7b8dbc9da85187bed951bae95a,
  "/src/admin/particulars/type-field#TypeField": TypeField_37aa16d9f6901641c916dff7975e74fb,
  "/src/admin/particulars/field#ParticularsField": ParticularsField_845746606c3d1a0c4feecc8dbee7a71d,
  "/src/admin/fields/local-date#LocalDateField": LocalDateField_048c25217d6e4780d462de5fc9d4be43,
  "/src/admin/genre-frame#GenreFrame": GenreFrame_b016fe635c4a0e9b824f781d167e1017,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/editor/insert#InsertFeatureClient": InsertFeatureClient_0fee612a9fcef8f5350a3b9d687d410a,
  "/src/admin/fields/upload-here#UploadHere": UploadHere_cedad6fa9ad30f7050bfb8fc5e9d6a10,
  "/src/admin/state-cell#StateCell": StateCell_685139ad85a61c58fca5615ce3a1f7f1,
  "/src/admin/fields/publication#PublicationCell": PublicationCell_ea28b8e97bed89e3f9f2c6a263d3bb01,
  "/src/admin/fields/publication#PublicationField": PublicationField_ea28b8e97bed89e3f9f2c6a263d3bb01,
  "/src/admin/bulk-bar#BulkBar": BulkBar_b45508d30aabff5106e209cd74dd55f3,
  "/src/admin/many/list-bar#ManyListBar": ManyListBar_437b5d1c1ee439aaab60ef180d1d8d13,
  "/src/admin/organ-of-record#OrganOfRecord": OrganOfRecord_8a323331df36070a495bb75d865b9736,
  "/src/admin/original-link#OriginalLink": OriginalLink_742e7854da21168155a1a2ff8101882c,
  "/src/admin/fields/division-name#DivisionName": DivisionName_4c7e2b51f9b1493c13330f3caaf3ffd7,
  "/src/admin/shipped-years#ShippedYears": ShippedYears_3759405106bc85cf0ccf6f88cd5fe4af,
  "/src/admin/second-factor#SecondFactor": SecondFactor_ff727339bc25f3da2f77d768f919f5ad,
  "/src/admin/fields/person#PersonField": PersonField_acb728feea58a71d7549e0e5bfaa8b2f,
  "/src/admin/review-sheet#ReviewSheet": ReviewSheet_f6a722c2df0d9affd5c9422d21af4e83,
  "/src/admin/review-summary#ReviewSummary": ReviewSummary_d73898998d04dbafb5138320789bf7b7,
  "/src/admin/audit-cells#AuditActionCell": AuditActionCell_a7e9327d62375b1e4018f79b2bbaa5d3,
  "/src/admin/audit-cells#AuditTitleCell": AuditTitleCell_a7e9327d62375b1e4018f79b2bbaa5d3,
  "/src/admin/audit-cells#AuditRecordCell": AuditRecordCell_a7e9327d62375b1e4018f79b2bbaa5d3,
  "/src/admin/audit-export#AuditExport": AuditExport_7a3d0ce9d645ae9f311368fcd0c4af09,
  "/src/admin/wording-again#WordingAgain": WordingAgain_0050891bc0d47f91bab9e0f1b777c63f,
  "/src/admin/brand#Icon": Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#Logo": Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#ForgottenPassword": ForgottenPassword_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/keep-session#KeepSession": KeepSession_dcee4169f5ecdd82f1d9ba141543c538,
  "/src/admin/login-view#LoginView": LoginView_553773d329d4e57b6b1ac1a754a0cb22,
  "/src/admin/dashboard#Dashboard": Dashboard_a71605c9880233a36030edc79d74d0d4,
  "/src/admin/coverage-view#CoverageView": CoverageView_16463fe230ea41c0d084ea623b625270,
  "/src/admin/move-in-view#MoveInView": MoveInView_d1fd2d5455a6343cc99ffcafd8055a4e,
  "/src/admin/clean-up-view#CleanUpView": CleanUpView_873ca605af810f196bcd02fd52a0ead0,
  "/src/admin/take-down-view#TakeDownView": TakeDownView_8871aa579c6cfb3c94020824fa9f413f,
  "/src/admin/many/view#ManyView": ManyView_4d16dc35d337fa9ec068704556729a16,
  "/src/admin/many/replace-view#ReplaceView": ReplaceView_d8464453af84fe4dd3ce73e35002fe6b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
