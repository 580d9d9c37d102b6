import type { Domain } from "#lib/llm/offline/domain.ts";
import { blockchain, business, cryptocurrency, currencyExchange, finance, jobs, shopping } from "#lib/llm/offline/domains/business.ts";
import { anime, artDesign, books, dictionaries, entertainment, games, music, photography, video } from "#lib/llm/offline/domains/culture.ts";
import { calendar, events, foodDrink, health, news, personality, sports } from "#lib/llm/offline/domains/life.ts";
import { animals, environment, science, weather } from "#lib/llm/offline/domains/nature.ts";
import { geocoding, government, openData, tracking, transportation, vehicle } from "#lib/llm/offline/domains/places.ts";
import {
  cloudStorage,
  continuousIntegration,
  development,
  documents,
  machineLearning,
  openSource,
  patent,
  programming,
  social,
  testData,
  textAnalysis,
} from "#lib/llm/offline/domains/technology.ts";
import { antiMalware, authentication, dataValidation, email, phone, security, urlShorteners } from "#lib/llm/offline/domains/web.ts";

/** The grammars of all categories of the public list. */
export const DOMAINS: readonly Domain[] = [
  animals, anime, antiMalware, artDesign, authentication, blockchain, books, business, calendar, cloudStorage,
  continuousIntegration, cryptocurrency, currencyExchange, dataValidation, development, dictionaries, documents, email,
  entertainment, environment, events, finance, foodDrink, games, geocoding, government, health, jobs, machineLearning,
  music, news, openData, openSource, patent, personality, phone, photography, programming, science, security, shopping,
  social, sports, testData, textAnalysis, tracking, transportation, urlShorteners, vehicle, video, weather,
];
