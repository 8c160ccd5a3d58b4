import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentTypeOf, pathInside, serveFolder, type ServedFolder } from "./serve-folder.ts";

describe("pathInside", () => {
  test.each([
    ["/", "/site"],
    ["/a/b.html?x=../..", "/site/a/b.html"],
    ["/a%20b.html#c", "/site/a b.html"],
    ["/a/../b.html", "/site/b.html"],
  ])("%s is inside", (address, place) => {
    expect(
      pathInside("/site", address)
        ?.replaceAll("\\", "/")
        .replace(/^[A-Z]:/, ""),
    ).toBe(place);
  });

  test.each([
    "/../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/a/../../site-two/x",
    "/..\\secret",
    "/%5c..",
    "/%00",
    "/%zz",
  ])("%s is outside", (address) => {
    expect(pathInside("/site", address)).toBeNull();
  });
});

test("content types go by the end of the name", () => {
  expect(contentTypeOf("a/B.HTML")).toBe("text/html; charset=utf-8");
  expect(contentTypeOf("x.wasm")).toBe("application/wasm");
  expect(contentTypeOf("x.unheard-of")).toBe("application/octet-stream");
});

test("the author's server sends the same isolation headers", () => {
  const config = readFileSync(new URL("../astro.config.mjs", import.meta.url), "utf8");
  expect(config).toContain("server: { headers: { ...isolationHeaders } }");
});

describe("serveFolder", () => {
  let scratch: string;
  let served: ServedFolder;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "served-"));
    const site = join(scratch, "site");
    mkdirSync(join(site, "lesson"), { recursive: true });
    mkdirSync(join(site, "empty"));
    writeFileSync(join(scratch, "secret.txt"), "secret");
    writeFileSync(join(site, "index.html"), "home");
    writeFileSync(join(site, "404.html"), "not here");
    writeFileSync(join(site, "lesson", "index.html"), "lesson");
    writeFileSync(join(site, "code.js"), "1");
    served = await serveFolder(site);
  });

  afterAll(async () => {
    await served.close();
    rmSync(scratch, { recursive: true });
  });

  /** Unlike fetch, this sends the path as it is. */
  function ask(path: string, method = "GET"): Promise<{ status: number; text: string; headers: NodeJS.Dict<unknown> }> {
    return new Promise((done, fail) => {
      const asked = request({ port: served.port, host: "127.0.0.1", path, method }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      });
      asked.on("error", fail);
      asked.end();
    });
  }

  test("files and folders, with isolation headers", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, text: "home" });
    expect(await ask("/lesson/?a=b")).toMatchObject({ status: 200, text: "lesson" });
    const code = await ask("/code.js");
    expect(code).toMatchObject({ status: 200, text: "1" });
    expect(code.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  test("a folder without its slash leads to the one with it, on this host", async () => {
    expect(await ask("/lesson?a=b")).toMatchObject({ status: 301, headers: { location: "/lesson/?a=b" } });
    expect((await ask("//lesson")).headers["location"]).toBe("/lesson/");
  });

  test("HEAD has the headers and no body", async () => {
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, text: "", headers: { "content-length": "4" } });
  });

  test("other methods are refused", async () => {
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
  });

  test.each(["/nothing", "/empty/", "/code.js/", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%zz"])(
    "%s is not found",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: "not here" });
    },
  );

  test("a taken port is said to be taken", async () => {
    await expect(serveFolder(scratch, served.port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
