import type { Domain } from "#lib/llm/offline/domain.ts";
import { animals } from "#lib/llm/offline/domains/animals.ts";
import { anime } from "#lib/llm/offline/domains/anime.ts";
import { antiMalware } from "#lib/llm/offline/domains/anti-malware.ts";
import { artDesign } from "#lib/llm/offline/domains/art-design.ts";
import { authentication } from "#lib/llm/offline/domains/authentication.ts";
import { blockchain } from "#lib/llm/offline/domains/blockchain.ts";
import { books } from "#lib/llm/offline/domains/books.ts";
import { business } from "#lib/llm/offline/domains/business.ts";
import { calendar } from "#lib/llm/offline/domains/calendar.ts";
import { cloudStorage } from "#lib/llm/offline/domains/cloud-storage.ts";
import { continuousIntegration } from "#lib/llm/offline/domains/continuous-integration.ts";
import { cryptocurrency } from "#lib/llm/offline/domains/cryptocurrency.ts";
import { currencyExchange } from "#lib/llm/offline/domains/currency-exchange.ts";
import { dataValidation } from "#lib/llm/offline/domains/data-validation.ts";
import { development } from "#lib/llm/offline/domains/development.ts";
import { dictionaries } from "#lib/llm/offline/domains/dictionaries.ts";
import { documents } from "#lib/llm/offline/domains/documents.ts";
import { email } from "#lib/llm/offline/domains/email.ts";
import { entertainment } from "#lib/llm/offline/domains/entertainment.ts";
import { environment } from "#lib/llm/offline/domains/environment.ts";
import { events } from "#lib/llm/offline/domains/events.ts";
import { finance } from "#lib/llm/offline/domains/finance.ts";
import { foodDrink } from "#lib/llm/offline/domains/food-drink.ts";
import { games } from "#lib/llm/offline/domains/games.ts";
import { geocoding } from "#lib/llm/offline/domains/geocoding.ts";
import { government } from "#lib/llm/offline/domains/government.ts";
import { health } from "#lib/llm/offline/domains/health.ts";
import { jobs } from "#lib/llm/offline/domains/jobs.ts";
import { machineLearning } from "#lib/llm/offline/domains/machine-learning.ts";
import { music } from "#lib/llm/offline/domains/music.ts";
import { news } from "#lib/llm/offline/domains/news.ts";
import { openData } from "#lib/llm/offline/domains/open-data.ts";
import { openSource } from "#lib/llm/offline/domains/open-source.ts";
import { patent } from "#lib/llm/offline/domains/patent.ts";
import { personality } from "#lib/llm/offline/domains/personality.ts";
import { phone } from "#lib/llm/offline/domains/phone.ts";
import { photography } from "#lib/llm/offline/domains/photography.ts";
import { programming } from "#lib/llm/offline/domains/programming.ts";
import { science } from "#lib/llm/offline/domains/science.ts";
import { security } from "#lib/llm/offline/domains/security.ts";
import { shopping } from "#lib/llm/offline/domains/shopping.ts";
import { social } from "#lib/llm/offline/domains/social.ts";
import { sports } from "#lib/llm/offline/domains/sports.ts";
import { testData } from "#lib/llm/offline/domains/test-data.ts";
import { textAnalysis } from "#lib/llm/offline/domains/text-analysis.ts";
import { tracking } from "#lib/llm/offline/domains/tracking.ts";
import { transportation } from "#lib/llm/offline/domains/transportation.ts";
import { urlShorteners } from "#lib/llm/offline/domains/url-shorteners.ts";
import { vehicle } from "#lib/llm/offline/domains/vehicle.ts";
import { video } from "#lib/llm/offline/domains/video.ts";
import { weather } from "#lib/llm/offline/domains/weather.ts";

/** The grammars of all categories of the public list. */
export const DOMAINS: readonly Domain[] = [
  animals,
  anime,
  antiMalware,
  artDesign,
  authentication,
  blockchain,
  books,
  business,
  calendar,
  cloudStorage,
  continuousIntegration,
  cryptocurrency,
  currencyExchange,
  dataValidation,
  development,
  dictionaries,
  documents,
  email,
  entertainment,
  environment,
  events,
  finance,
  foodDrink,
  games,
  geocoding,
  government,
  health,
  jobs,
  machineLearning,
  music,
  news,
  openData,
  openSource,
  patent,
  personality,
  phone,
  photography,
  programming,
  science,
  security,
  shopping,
  social,
  sports,
  testData,
  textAnalysis,
  tracking,
  transportation,
  urlShorteners,
  vehicle,
  video,
  weather,
];
