import styles from "./organisation-switcher.module.css";

/** The north star. */
export function Star({ size = 24 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={styles.star} width={size} height={size}>
      <path d="M16 1.5 18.6 13.4 30.5 16 18.6 18.6 16 30.5 13.4 18.6 1.5 16 13.4 13.4Z" />
    </svg>
  );
}
