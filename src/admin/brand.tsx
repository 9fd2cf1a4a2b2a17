/** Words in place of a mark: emblems are regulated by law and are not used. */
export const Logo = () => <span className="gk-logo">政府信息公开管理</span>;
export const Icon = () => <span className="gk-icon">公开</span>;
