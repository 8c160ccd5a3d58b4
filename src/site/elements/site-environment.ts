// What the build knows of the deployment, as Vite puts it into what is sent to browsers.
declare global {
  interface ImportMetaEnv {
    readonly BASE_URL: string;
    readonly PUBLIC_WEBCONTAINER_CLIENT_ID?: string;
  }
  interface ImportMeta {
    readonly env: ImportMetaEnv;
  }
}

/** The path below which the site lies, with a slash at its end. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The key of this deployment for the WebContainer service; none where nobody has asked for one. */
export const containerKey: string | undefined = import.meta.env.PUBLIC_WEBCONTAINER_CLIENT_ID;
