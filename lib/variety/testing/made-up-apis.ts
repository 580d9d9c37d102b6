import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { seededRandom } from "#lib/random/random.ts";

export type MadeUpApi = { name: string; description: string; link: string; category: string };

const BEGINNINGS =
  "Alder Birch Cedar Drift Ember Fern Gale Heron Iris Juniper Kestrel Larch Mallow Nettle Osprey Pebble Quill Rowan Sorrel Thistle".split(
    " ",
  );
const ENDS =
  "base board book desk field gate hub index lane line mark mill point port post quay shelf spot watch yard".split(
    " ",
  );

/** Services that nobody has, spread evenly over the categories that the offline model knows. No two have one name. */
export function madeUpApis(count: number): MadeUpApi[] {
  const random = seededRandom("made-up apis");
  const names = random.shuffle(BEGINNINGS.flatMap((first) => ENDS.map((second) => `${first}${second}`)));
  return Array.from({ length: count }, (_, place) => {
    const { category = "", entities = [], operations = [] } = DOMAINS[place % DOMAINS.length] ?? {};
    const round = Math.floor(place / names.length);
    const name = `${names[place % names.length] ?? "Service"}${round === 0 ? "" : ` ${round + 1}`}`;
    const thing = entities.length > 0 ? random.pick(entities).plural : "records";
    const other = entities.length > 0 ? random.pick(entities).noun : "record";
    const operation =
      operations.length > 0 ? random.pick(operations).summary.replace(/\.$/, "") : "Look things up";
    const description = random.pick([
      `Look up ${thing} and more`,
      `All about ${thing}, for people who care`,
      `${operation}, and find ${thing}`,
      `A small service around each ${other}`,
    ]);
    return {
      name,
      description,
      link: `https://${name.toLowerCase().replaceAll(" ", "-")}.test/v1`,
      category,
    };
  });
}
