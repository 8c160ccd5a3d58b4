// Programs about files. Real Node, in a folder of its own, and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

const trying = `import fs from "node:fs";
fs.mkdirSync("box");
process.chdir("box");
const here = process.cwd();
const shown = (value) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)) ?? "undefined";
const told = (value) => shown(value).replaceAll(here, "HERE");
const attempt = (name, call) => {
  try {
    console.log(name, "->", told(call()));
  } catch (error) {
    console.log(name, "!!", error.name, error.message.replaceAll(here, "HERE"), told(error));
  }
};
fs.writeFileSync("a", "hello");
fs.mkdirSync("d/e", { recursive: true });
`;

/** The programs, by what they are about. */
export const filePrograms: Readonly<Record<string, Files>> = {
  "what calls on paths answer": {
    "main.mjs": `${trying}
attempt("folder as file", () => fs.copyFileSync("d", "x"));
attempt("nothing left", () => fs.existsSync("x"));
attempt("onto a folder", () => fs.copyFileSync("a", "d"));
attempt("onto itself", () => fs.copyFileSync("a", "a"));
attempt("exclusive", () => fs.copyFileSync("a", "a", fs.constants.COPYFILE_EXCL));
attempt("missing", () => fs.copyFileSync("nope", "b"));
attempt("into itself", () => fs.renameSync("d", "d/e/f"));
attempt("file over folder", () => fs.renameSync("a", "d"));
attempt("folder over file", () => fs.renameSync("d", "a"));
attempt("folders over a file", () => fs.mkdirSync("a", { recursive: true }));
attempt("folders below a file", () => fs.mkdirSync("a/b/c", { recursive: true }));
attempt("folders that are there", () => fs.mkdirSync("d/e", { recursive: true }));
attempt("folders", () => fs.mkdirSync("d/e/f/g", { recursive: true }));
attempt("folders with a slash", () => fs.mkdirSync("q/w/", { recursive: true }));
attempt("a folder with a slash", () => fs.mkdirSync("q/z/"));
attempt("a folder in nothing", () => fs.mkdirSync("nope/z/"));
attempt("remove .", () => fs.rmdirSync("d/."));
attempt("remove a full one", () => fs.rmdirSync("d"));
attempt("remove a file as folder", () => fs.rmdirSync("a"));
attempt("unlink a folder", () => fs.unlinkSync("d"));
attempt("unlink with a slash", () => fs.unlinkSync("a/"));
attempt("open with a slash", () => fs.openSync("a/", "r"));
attempt("make with a slash", () => fs.openSync("new/", "w"));
attempt("write a folder", () => fs.openSync("d", "w"));
attempt("read a folder", () => fs.readFileSync("d"));
attempt("read a folder as text", () => fs.readFileSync("d", "utf8"));
attempt("make what is there", () => fs.openSync("a", "wx"));
attempt("cut a folder", () => fs.truncateSync("d"));
attempt("link a folder", () => fs.linkSync("d", "l"));
attempt("link", () => fs.linkSync("a", "l"));
attempt("links", () => {
  const { nlink, size, blksize, blocks, mode } = fs.statSync("l");
  return [nlink, size, blksize, blocks, mode.toString(8), fs.statSync("a").ino === fs.statSync("l").ino];
});
attempt("a folder's links", () => [fs.statSync("d").nlink, fs.statSync("d").mode.toString(8)]);
attempt("link over", () => fs.linkSync("a", "d"));
attempt("symlink", () => fs.symlinkSync("a", "s"));
attempt("a symlink's stats", () => [fs.lstatSync("s").size, fs.lstatSync("s").mode.toString(8)]);
attempt("symlink over", () => fs.symlinkSync("x", "s"));
attempt("no symlink", () => fs.readlinkSync("a"));
attempt("a circle", () => (fs.symlinkSync("loop", "loop"), fs.readFileSync("loop")));
attempt("a circle's path", () => fs.realpathSync("loop"));
attempt("real path", () => [fs.realpathSync("s"), fs.realpathSync.native("d/../s")]);
attempt("list a file", () => fs.readdirSync("a"));
attempt("list", () => fs.readdirSync("."));
attempt("list all", () => fs.readdirSync(".", { recursive: true }));
attempt("list with kinds", () =>
  fs.readdirSync(".", { withFileTypes: true }).map((one) => [one.name, one.isFile(), one.isDirectory(), one.isSymbolicLink()]));
attempt("open a file as folder", () => fs.opendirSync("a"));
attempt("rm a folder", () => fs.rmSync("d"));
attempt("rm nothing", () => fs.rmSync("nope"));
attempt("rm nothing, forced", () => fs.rmSync("nope", { force: true }));
attempt("rm below a file", () => fs.rmSync("a/b/c", { force: true }));
attempt("rm all", () => fs.rmSync("d", { recursive: true }));
attempt("run", () => fs.accessSync("a", fs.constants.X_OK));
attempt("a long name", () => fs.writeFileSync("n".repeat(256), ""));
attempt("times", () => (fs.utimesSync("a", 1.5, 2.25), [fs.statSync("a").atimeMs, fs.statSync("a").mtimeMs]));
attempt("mode", () => (fs.chmodSync("a", 0o4755), fs.statSync("a").mode.toString(8)));
attempt("big stats", () => [typeof fs.statSync("a", { bigint: true }).mtimeNs, fs.statSync("a", { bigint: true }).size]);
attempt("no entry, asked not to throw", () => fs.statSync("nope", { throwIfNoEntry: false }));
attempt("the null device", () => [fs.readFileSync("/dev/null").length, fs.statSync("/dev/null").isCharacterDevice()]);
attempt("names as bytes", () => fs.readdirSync("q", "buffer").map((name) => name.toString("hex")));`,
  },
  "what calls on descriptors answer": {
    "main.mjs": `${trying}
const opened = (path, flags, use) => {
  const fd = fs.openSync(path, flags);
  try {
    return use(fd);
  } finally {
    fs.closeSync(fd);
  }
};
attempt("read what is for writing", () => opened("w", "w", (fd) => fs.readSync(fd, Buffer.alloc(3))));
attempt("write what is for reading", () => opened("a", "r", (fd) => fs.writeSync(fd, "x")));
attempt("cut what is for reading", () => opened("a", "r", (fd) => fs.ftruncateSync(fd, 1)));
attempt("closed", () => fs.readSync(opened("a", "r", (fd) => fd), Buffer.alloc(3)));
attempt("closed twice", () => fs.closeSync(opened("a", "r", (fd) => fd)));
attempt("a hole", () => opened("hole", "w+", (fd) => [fs.writeSync(fd, "abc", 5), fs.readFileSync("hole").toString("latin1")]));
attempt("appending", () => opened("hole", "a+", (fd) => {
  fs.writeSync(fd, "zz", 0);
  const bytes = Buffer.alloc(4);
  return [fs.readSync(fd, bytes, 0, 4, 4), bytes.toString("latin1"), fs.readFileSync(fd, "utf8")];
}));
attempt("places", () => opened("a", "r+", (fd) => {
  const bytes = Buffer.alloc(2);
  const seen = [fs.readSync(fd, bytes), bytes.toString(), fs.writeSync(fd, "LL"), fs.readSync(fd, bytes), bytes.toString()];
  return [...seen, fs.readSync(fd, bytes, { position: 1 }), bytes.toString(), fs.fstatSync(fd).size];
}));
attempt("longer and shorter", () => opened("a", "r+", (fd) => {
  fs.ftruncateSync(fd, 8);
  const longer = fs.readFileSync("a").toString("latin1");
  fs.ftruncateSync(fd, 2);
  fs.ftruncateSync(fd, 4);
  return [longer, fs.readFileSync("a").toString("latin1")];
}));
attempt("several buffers", () => opened("v", "w+", (fd) => {
  const written = fs.writevSync(fd, [Buffer.from("ab"), Buffer.from("cde")]);
  const [one, other] = [Buffer.alloc(3), Buffer.alloc(9)];
  return [written, fs.readvSync(fd, [one, other], 1), one.toString(), other.toString("latin1")];
}));
attempt("text in encodings", () => {
  for (const encoding of ["latin1", "hex", "base64", "utf16le"]) fs.appendFileSync("t", "6162", encoding);
  return fs.readFileSync("t", "hex");
});
attempt("a file without a name", () => opened("gone", "w+", (fd) => {
  fs.unlinkSync("gone");
  fs.writeSync(fd, "still here");
  return [fs.existsSync("gone"), fs.fstatSync(fd).nlink, fs.readFileSync("a").length, fs.fstatSync(fd).size];
}));
attempt("larger than a block", () => {
  const bytes = Buffer.alloc(1_000_000, "0123456789abcdef");
  fs.writeFileSync("large", bytes);
  return [fs.statSync("large").size, fs.readFileSync("large").equals(bytes), fs.readFileSync("large", "utf8").length];
});
fs.writeSync(1, "straight out\\n");
fs.writeFileSync(1, "whole \\u00e4\\n");
console.log("after");
attempt("streams", () => [fs.fstatSync(1).isFile(), fs.readSync(0, Buffer.alloc(4))]);`,
  },
  "what is no descriptor and no mode": {
    "main.mjs": `import fs from "node:fs";
fs.mkdirSync("box"); process.chdir("box");
fs.writeFileSync("a", "x");
const attempt = (name, call) => { try { console.log(name, "->", call()); } catch (error) { console.log(name, "!!", error.name, error.code, error.message); } };
for (const mode of ["r", 8, -1, 1.5, undefined, null]) {
  attempt(\`copy \${mode}\`, () => fs.copyFileSync("a", "b", mode));
  attempt(\`copy later \${mode}\`, () => fs.copyFile("a", "b", mode, () => {}));
  attempt(\`access \${mode}\`, () => fs.accessSync("a", mode));
  attempt(\`access later \${mode}\`, () => fs.access("a", mode, () => {}));
}
for (const fd of ["x", undefined, null, {}, -1, 1.5, NaN, true, 9999]) {
  for (const name of ["closeSync", "fstatSync", "fsyncSync", "fdatasyncSync", "ftruncateSync"]) attempt(\`\${name} \${fd}\`, () => fs[name](fd));
  attempt(\`fchmod \${fd}\`, () => fs.fchmodSync(fd, 0o600));
  attempt(\`fchown \${fd}\`, () => fs.fchownSync(fd, 0, 0));
  attempt(\`futimes \${fd}\`, () => fs.futimesSync(fd, 1, 1));
  attempt(\`read \${fd}\`, () => fs.readSync(fd, Buffer.alloc(1)));
  attempt(\`write \${fd}\`, () => fs.writeSync(fd, "x"));
  attempt(\`close \${fd}\`, () => fs.close(fd, () => {}));
  attempt(\`fstat \${fd}\`, () => fs.fstat(fd, () => {}));
}
attempt("chown", () => fs.chownSync("a", -2, 0));
attempt("chown", () => fs.chownSync("a", "x", 0));
attempt("fchown", () => fs.fchownSync(fs.openSync("a"), 0, "y"));
attempt("mkdir", () => (fs.mkdirSync("t/../u/v", { recursive: true }), fs.readdirSync(".").join()));
attempt("realpath", () => fs.realpathSync("a", "hex").length > 0);
attempt("constants", () => [Object.isFrozen(fs.constants), Object.getOwnPropertyDescriptor(fs.constants, "O_RDONLY").writable]);`,
  },
};
