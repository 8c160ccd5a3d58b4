// npm run check:host -- https://example.org/interleave/: asks a host for every file of the site, and says in one line each what is
// missing, changed on the way, or sent with other headers than it should be.
import { checkHost } from "../src/site/elements/check-host.ts";

const [address = "http://localhost:4321/"] = process.argv.slice(2);
if (!URL.canParse(address)) {
  console.error(`Expected the address of the site, such as https://example.org/, but got ${JSON.stringify(address)}.`);
  process.exit(2);
}
const { faults, build, files } = await checkHost(address);
for (const fault of faults) console.log(fault);
if (build !== null)
  console.log(
    `Build ${build}, ${files} files: ${faults.length === 0 ? "all as it should be." : `${faults.length} to mend.`}`,
  );
process.exitCode = faults.length === 0 ? 0 : 1;
