/** The login: Payload's page with a form of our own, which asks for a code where an account has one. */
import type { AdminViewServerProps } from 'payload';
import { redirect } from 'next/navigation';
import { getSafeRedirect } from 'payload/shared';
import { ForgottenPassword, Logo } from './brand';
import { LoginForm } from './login-form';

export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const asked = searchParams?.redirect;
  const next = getSafeRedirect({ fallbackTo: '/admin', redirectTo: asked ?? '' });
  if (req.user) redirect(next);
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <LoginForm next={next} />
      <ForgottenPassword i18n={req.i18n} />
    </>
  );
}
