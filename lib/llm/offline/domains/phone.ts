import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const phone = defineDomain("Phone", {
  entities: [
    {
      noun: "phone model",
      keys: "specification|specifications|phones|model|specs|device",
      names: "Pixel 8|Fairphone 5|Galaxy S24|iPhone 15|Nokia G42|Xperia 10",
      has: [
        "brand!: Google|Fairphone|Samsung|Apple|Nokia|Sony",
        "screenSizeInches#.1 5.8-6.8",
        "batteryMah# 3200-5200",
        "priceEur# 199-1199",
        "releasedOn=date",
      ],
      parts: { review: ["author@person", "rating# 3-5", "text@comment"] },
    },
    {
      noun: "carrier",
      keys: "carrier|lookup|network|numverify|veriphone|validation|phone",
      names: "Telia Norge|Vodafone Portugal|Orange France|Telstra|Rogers Wireless|KDDI",
      has: [
        "country@country",
        "lineType!: mobile|landline|voip",
        "subscribers# 200000-48000000",
        "networkCode# 10-99",
      ],
    },
  ],
  operations: [
    {
      does: "validatePhoneNumber",
      summary: "Check a phone number and tell its country, carrier and kind of line.",
      keys: "validate|validation|phone|numbers|number",
      takes: [
        "*phoneNumber@phone // Phone number with its country code",
        "countryCode!@countryCode // Country to assume where there is no code",
      ],
      gives: [
        "phoneNumber // Phone number",
        "valid? // Whether the number is valid",
        "country@country // Country of the number",
        "lineType!: mobile|landline|voip // Kind of line",
        "carrier@company // Carrier",
      ],
      asks: [
        "Is {phoneNumber} a working number?",
        "I missed a call from {phoneNumber}; what country and carrier is it from?",
        "Before we text our customers, verify {phoneNumber} and tell me whether it is a mobile line.",
        "Somebody left me a phone number. Can you tell me whether it is real?",
      ],
    },
    {
      does: "formatPhoneNumber",
      summary: "Write a phone number in a standard format.",
      keys: "validate|format|phone|international|numbers",
      takes: [
        "*number@phone // Phone number as it was written",
        "*format!: national|international|e164 // Format to write it in",
      ],
      gives: [
        "number // Phone number as it was written",
        "formatted@phone // Phone number in the format",
        "format // Format to write it in",
      ],
      asks: [
        "Write {number} in {format} format.",
        "For our address book I need {number} in the {format} format.",
        "Bring {number} into a proper format, please.",
      ],
    },
  ],
});
