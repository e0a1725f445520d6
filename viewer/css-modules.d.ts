/** Vite's modules that TypeScript does not know. */
declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module "*.css";
declare module "@fontsource-variable/noto-sans-sc";
