/** Words in place of a mark: emblems are regulated by law and are not used. */
export const Logo = () => <span className="gk-logo">政府信息公开管理</span>;
export const Icon = () => <span className="gk-icon">公开</span>;

/** Below the login form, in place of Payload's reset by e-mail. */
export const ForgottenPassword = ({ i18n }: { i18n?: { language?: string } }) => (
  <p className="gk-hint gk-login">
    {i18n?.language === 'en'
      ? 'Forgotten your password? Ask an administrator to set a new one.'
      : '忘记密码的，请联系管理员重新设置。'}
  </p>
);
