import { KIND_NAMES } from '../../domain/privacy';
import { piecesOfText } from '../../files/pieces';
import { scanText } from '../../files/scan';
import { Refusal } from './refusal';

/** Reasons that the public reads carry no personal data either. @throws Refusal */
export function requireNothingPersonal(text: string | undefined, field: string): void {
  const [finding] = text ? scanText(piecesOfText(text, 'body', '理由')).findings : [];
  if (finding && finding.severity !== 'warn')
    throw new Refusal(
      'check',
      `对外公开的文字中有${KIND_NAMES[finding.kind][0]}（${finding.excerptMasked}），请删去后再办理。`,
      field,
    );
}
