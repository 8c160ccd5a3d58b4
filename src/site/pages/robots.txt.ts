import type { APIRoute } from "astro";

/** GET answers /robots.txt: everything may be read, and where the site's address is known, there is a map of it. */
export const GET: APIRoute = ({ site }) => {
  const map =
    site === undefined
      ? []
      : [`Sitemap: ${new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, "/")}sitemap-index.xml`, site).href}`];
  return new Response(["User-agent: *", "Allow: /", ...map, ""].join("\n"));
};
