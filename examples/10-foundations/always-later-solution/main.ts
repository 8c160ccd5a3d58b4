import { getPage } from "./get-page.ts";

await ask("first");
await ask("second");

/** Asks for the same page each time. */
function ask(time: string) {
  const start = performance.now();
  return new Promise<void>((done) => {
    getPage("about", (text) => {
      console.log(`${time} time: ${text}`);
      performance.measure(`${time} time`, { start });
      done();
    });
    console.log(`${time} time: asked, and on to other things`);
  });
}
