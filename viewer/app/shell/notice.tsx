/** One sentence in the middle of a space that has nothing to show yet. */
import type { ReactNode } from "react";
import classes from "./notice.module.css";

interface NoticeProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly alert?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ title, detail, icon, alert = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} role={alert ? "alert" : "status"}>
      {icon}
      <p className={classes.title}>{title}</p>
      {detail !== undefined && <p className={classes.detail}>{detail}</p>}
      {children}
    </div>
  );
}
