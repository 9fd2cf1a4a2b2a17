/** Shown in place of Payload's open first-user screen. */
export function NoAccountYet() {
  return (
    <div className="gk-page">
      <h1>还没有账号</h1>
      <p>为了安全，第一个账号不能在网页上建立。请在运行本系统的服务器上执行：</p>
      <pre>npm run gongkai -- user add 邮箱地址 --role administrator</pre>
      <p>
        按提示输入密码（至少 12 个字符）后，<a href="/admin/login">返回登录</a>。
      </p>
      <p lang="en">
        No account yet. The first one is made on the server by the command above, never on this page.
      </p>
    </div>
  );
}
