import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const business = defineDomain("Business", {
  entities: [
    {
      noun: "company", keys: "company|companies|logo|clearbit|business|opencorporates|markerapi|analytics|superset|charity|non-profit|enrichment|tomba", names: "Northwind Traders|Blue Harbor Logistics|Lakeside Press|Alder & Finch|Brightseed Labs|Stonebridge Capital|Copperline Energy|Juniper Foods",
      has: ["industry!: logistics|publishing|energy|food|finance", "employees# 12-4800", "foundedYear# 1921-2021", "country@country", "website@url", "revenueUsd# 400000-90000000"],
      parts: { employee: ["name@person", "position: Head of Sales|Chief Engineer|Office Manager|Analyst", "email@email"] },
    },
    {
      noun: "mailing campaign", keys: "mailchimp|campaign|campaigns|marketing|mailjet|mail|transactional|sendgrid|adobe|gmail", names: "Spring Catalogue|Welcome Series|Harbour Festival|Winter Sale|Product Update|Reader Survey",
      has: ["status!: draft|scheduled|sent", "recipients# 120-48000", "openRatePercent#.1 12.0-62.0", "clickRatePercent#.1 1.0-14.0", "sentOn=date"],
    },
    {
      noun: "freelancer", keys: "freelancer|freelancers|hire|freelance|trello|projects", names: "Ingrid Solberg|Tomás Ferreira|Priya Raman|Marcus Reed|Chiara Conti|Wanjiru Kamau",
      has: ["skill!: design|translation|programming|writing|accounting", "hourlyRateUsd# 18-120", "country@country", "rating#.1 4.0-5.0", "completedJobs# 3-210"],
    },
  ],
  operations: [
    {
      does: "publishIncident", summary: "Publish an incident on a status page.", method: "post", keys: "status|incident|incidents|instatus|maintenance|statuspage",
      takes: ["*title: Slow checkout|Login errors|Delayed emails|Search outage // Title of the incident", "*impact!: none|minor|major|critical // How badly users are hit", "message: We are looking into it|A fix is being rolled out|Next update in an hour // First message to the users"],
      gives: ["incidentId^incident", "title // Title of the incident", "impact // How badly users are hit", "startedAt=datetime"],
      asks: ['Post an incident titled "{title}" with {impact} impact.', 'Users are complaining: open "{title}" as a {impact} incident and tell them "{message}".', 'Put "{title}" on our status page right away.'],
    },
    {
      does: "checkDomainAvailability", summary: "Check whether a domain name can be registered, and at what price.", keys: "domain|domains|domainsdb|registered|whois|names",
      takes: ["*domain@domain // Domain name", "years# 1-5 // Years of registration"],
      gives: ["domain // Domain name", "available? // Whether the domain is available", "priceUsd#.2 8.99-49.99 // Price, in US dollars", "registrar@company // Registrar that offers it"],
      asks: ["Is {domain} still free to register?", "We are renaming our shop: what would {domain} cost for {years} years?", "Tell me whether the domain that I have in mind is taken."],
    },
  ],
});

export const finance = defineDomain("Finance", {
  entities: [
    {
      noun: "stock", keys: "stock|stocks|market|marketstack|equities|etf|alpha|iex|polygon|trading|financial|intraday|fundamentals|insider|sec|portfolio", names: "Northwind Traders|Copperline Energy|Juniper Foods|Alder Semiconductor|Tagus Shipping|Fjord Seafood|Redwood Health",
      has: ["exchange!: NYSE|NASDAQ|LSE|Euronext", "sector!: energy|technology|health care|consumer", "symbol: NWT|CPLE|JNPR|ALDR|TAGS|FJRD|RWH", "priceUsd#.2 8.4-412.5", "changePercent#.2 -4.2-5.1", "dividendYieldPercent#.1 0.0-5.4"],
      parts: { "daily price": ["date=date", "openUsd#.2 8-400", "closeUsd#.2 8-400", "volume# 12000-4800000"], "earnings report": ["quarter: Q1 2025|Q2 2025|Q3 2025|Q4 2024", "revenueUsd# 1200000-840000000", "earningsPerShareUsd#.2 0.1-6.4"] },
    },
    {
      noun: "bank account", keys: "bank|banking|account|accounts|plaid|nordigen|razorpay|payments|transaction|klarna|tatum|yodlee|transactions", names: "Household Account|Travel Savings|Studio Business|Emergency Fund|Rent Account",
      has: ["kind!: checking|savings|business", "balanceEur#.2 120-18400", "bank@company", "lastMovementOn=date"],
      parts: { transaction: ["date=date", "payee@company", "amountEur#.2 -240-1800", "category!: rent|groceries|travel|salary"] },
    },
  ],
  operations: [
    {
      does: "validateIban", summary: "Check an IBAN and tell the bank that it belongs to.", keys: "iban|swift|bank|validation|vat|banks|binlist|routing|ifsc",
      takes: ["*iban: DE89370400440532013000|PT50000201231234567890154|NO9386011117947|FR1420041010050500013M02606 // IBAN to check"],
      gives: ["iban // IBAN to check", "valid? // Whether the IBAN is valid", "bank: Commerzbank|Banco de Portugal|DNB|La Banque Postale // Bank", "country@country // Country of the bank"],
      asks: ["Check whether {iban} is a real IBAN before I send money there.", "Which bank does the account {iban} belong to?", "A customer gave me an IBAN. Is it correct?"],
    },
    {
      does: "calculateLoan", summary: "Calculate the monthly payment of a loan from amount, rate and term.", keys: "loan|mortgage|interest|credit|econdb|fred|rates|fixed|income",
      takes: ["*amount# 2000-280000 // Amount of the loan", "*ratePercent#.1 2.1-8.4 // Yearly interest, in per cent", "*years# 2-30 // Term, in years"],
      gives: ["monthlyPayment#.2 60-1900 // Payment each month", "totalInterest#.2 140-96000 // Interest over the whole term", "years // Term, in years"],
      asks: ["What would I pay each month for a loan of {amount} at {ratePercent} percent over {years} years?", "We are thinking of buying a flat. Work out a loan of {amount} over {years} years at {ratePercent} percent.", "How much would a loan of {amount} at {ratePercent} percent cost me each month?"],
    },
  ],
});

export const currencyExchange = defineDomain("Currency Exchange", {
  entities: [
    {
      noun: "currency", plural: "currencies", keys: "currency|currencies|symbols|list|bank|national|collection", names: "Norwegian Krone|Swiss Franc|Japanese Yen|Mexican Peso|Indian Rupee|Polish Zloty|Kenyan Shilling|Brazilian Real",
      has: ["region!: Europe|Asia|Americas|Africa", "code: NOK|CHF|JPY|MXN|INR|PLN|KES|BRL", "rateToEur#.4 0.005-1.05", "changePercent#.2 -1.4-1.6", "symbol: kr|Fr|¥|$|₹|zł|KSh|R$"],
      parts: { "daily rate": ["date=date", "rate#.4 0.01-1.1", "changePercent#.2 -1.4-1.6"] },
    },
  ],
  operations: [
    {
      does: "convertCurrency", summary: "Convert an amount from one currency into another at the latest rate.", keys: "exchange|rates|conversion|convert|forex|currency",
      takes: ["*amount# 20-4800 // Amount to convert", "*from!@currencyCode // Currency to convert from", "*to!@currencyCode // Currency to convert into"],
      gives: ["amount // Amount to convert", "from // Currency to convert from", "to // Currency to convert into", "rate#.4 0.4-1.9 // Exchange rate", "result#.2 12-7400 // Converted amount"],
      asks: ["How much are {amount} {from} in {to}?", "I'm paying an invoice of {amount} {from} and need to know what that comes to in {to}.", "Convert {amount} {from} into {to} at the latest rate.", "I have {amount} {from} left from my trip. What would I get for it?"],
    },
    {
      does: "getHistoricalRate", summary: "Get the exchange rate of two currencies on a past day.", keys: "historical|history|archive|rates|past",
      takes: ["*base!@currencyCode // Currency to convert from", "*target!@currencyCode // Currency to convert into", "*date=date // Past day, as YYYY-MM-DD"],
      gives: ["base // Currency to convert from", "target // Currency to convert into", "date // Past day", "rate#.4 0.4-1.9 // Exchange rate"],
      asks: ["What was the rate from {base} to {target} on {date}?", "For my tax return I need the {base} to {target} exchange rate of {date}.", "At which rate did {base} trade against {target} back then?"],
    },
  ],
});

export const cryptocurrency = defineDomain("Cryptocurrency", {
  entities: [
    {
      noun: "coin", keys: "coin|coins|crypto|cryptocurrency|cryptocurrencies|market|price|prices|coingecko|coinlayer|bitcoin|token|ticker|digital|asset|assets", names: "Bitcoin|Ethereum|Solana|Cardano|Polkadot|Litecoin|Monero|Tezos|Stellar",
      has: ["category!: payment|smart contracts|privacy|stablecoin", "symbol: BTC|ETH|SOL|ADA|DOT|LTC|XMR|XTZ|XLM", "priceUsd#.2 0.3-64200", "changePercent#.2 -9.4-11.2", "marketCapUsd# 900000000-980000000000", "rank# 1-90"],
      parts: { "price point": ["date=date", "priceUsd#.2 0.3-64200", "volumeUsd# 1200000-9400000000"], market: ["exchange: Kraken|Bitstamp|Gemini|Bitso", "pair: BTC/EUR|ETH/USD|SOL/USD|ADA/EUR", "priceUsd#.2 0.3-64200"] },
    },
    {
      noun: "trading pair", keys: "exchange|trading|binance|kucoin|bitfinex|kraken|orderbook|trade|liquidity|dex|pairs|pool|swap", names: "BTC/USD|ETH/EUR|SOL/USD|ADA/EUR|LTC/BTC|DOT/USD",
      has: ["market!: spot|futures", "lastPrice#.2 0.2-64200", "volume# 900-480000", "highPrice#.2 0.3-66000", "lowPrice#.2 0.1-61000"],
      parts: { trade: ["executedAt=datetime", "side!: buy|sell", "price#.2 0.3-64200", "quantity#.3 0.01-14.0"] },
    },
  ],
  operations: [
    {
      does: "placeOrder", summary: "Place an order to buy or sell a coin.", method: "post", keys: "trading|exchange|order|binance|orders|platform",
      takes: ["*symbol!: BTC|ETH|SOL|ADA|LTC // Symbol of the coin", "*side!: buy|sell // Whether to buy or to sell", "*quantity#.2 0.05-20.00 // Number of coins", "limitPriceUsd# 20-60000 // Highest or lowest price, in US dollars"],
      gives: ["orderId^order", "symbol // Symbol of the coin", "side // Whether to buy or to sell", "quantity // Number of coins", "status!: open|filled"],
      asks: ["Please {side} {quantity} {symbol} for me.", "Place an order: {side} {quantity} {symbol} with a limit of {limitPriceUsd} dollars.", "I want to {side} some {symbol} today."],
    },
    {
      does: "convertCoin", summary: "Tell what an amount of a coin is worth in a currency.", keys: "rates|convert|price|prices|currency|average|coinlayer|fiat",
      takes: ["*amount#.2 0.10-48.00 // Number of coins", "*symbol!: BTC|ETH|SOL|ADA|LTC // Symbol of the coin", "*currency!@currencyCode // Currency of the result"],
      gives: ["amount // Number of coins", "symbol // Symbol of the coin", "currency // Currency of the result", "worth#.2 40-92000 // Worth in that currency"],
      asks: ["What are {amount} {symbol} worth in {currency}?", "My brother owes me {amount} {symbol}; how much {currency} is that today?", "How much money are my {amount} {symbol}?"],
    },
  ],
});

export const blockchain = defineDomain("Blockchain", {
  entities: [
    {
      noun: "block", keys: "block|blocks|explorer|etherscan|chain|bitquery|onchain|nodes|anchoring|bitcoin", names: "18204417|18204390|18203951|18203002|18201776|18200113",
      has: ["chain!: ethereum|polygon|bitcoin|avalanche", "transactions# 40-320", "minedAt=datetime", "miner: pool-north|tideline|coldstart|ember", "sizeKilobytes# 20-180"],
      parts: { transaction: ["hash@hash", "value#.3 0.01-42.0 // Value moved, in coins", "fee#.4 0.0004-0.012 // Fee paid, in coins", "status!: confirmed|failed"] },
    },
    {
      noun: "hotspot", keys: "helium|wireless|hotspots|network|coverage", names: "Brave Coral Otter|Calm Pine Heron|Wild Amber Fox|Quiet Slate Wolf|Lucky Teal Finch",
      has: ["city@city", "status!: online|offline|syncing", "rewards#.2 0.1-28.0", "gainDbi#.1 1.2-8.0"],
    },
    {
      noun: "smart contract", keys: "contract|contracts|chainlink|graph|graphql|hybrid|smart|covalent|steem|walltime|watchdata|node", names: "Harbour Swap|Lantern Vault|Tide Bridge|Orchard Staking|Paper Registry",
      has: ["chain!: ethereum|polygon|avalanche", "verified?", "deployedOn=date", "calls# 120-98000", "owner@username"],
      parts: { event: ["name: Deposit|Withdrawal|Transfer|Vote", "emittedAt=datetime", "hash@hash"] },
    },
  ],
  operations: [
    {
      does: "getWalletBalance", summary: "Get the balance of a wallet on a chain.", keys: "balance|wallet|explorer|covalent|nownodes|data",
      takes: ["*address: 0x52908400098527886E0F7030069857D2E4169EE7|0x8617E340B3D01FA5F11F306F4090FD50E238070D|0xde709f2102306220921060314715629080e2fb77 // Address of the wallet", "*chain!: ethereum|polygon|avalanche // Chain to look at"],
      gives: ["address // Address of the wallet", "chain // Chain to look at", "balance#.3 0.02-48.0 // Balance, in coins", "worthUsd#.2 40-92000 // Worth, in US dollars"],
      asks: ["How much is in the {chain} wallet {address}?", "Check the balance of {address} on {chain}.", "What does the wallet {address} hold?"],
    },
    {
      does: "estimateFee", summary: "Estimate the fee of a transaction by its speed.", keys: "fee|gas|fees|ethereum|explorer|data",
      takes: ["*chain!: ethereum|polygon|avalanche|bitcoin // Chain of the transaction", "*speed!: slow|normal|fast // How soon it is to be confirmed"],
      gives: ["chain // Chain of the transaction", "speed // How soon it is to be confirmed", "feeUsd#.2 0.02-14.0 // Fee, in US dollars", "waitSeconds# 12-900 // Expected wait, in seconds"],
      asks: ["What would a {speed} transaction on {chain} cost me now?", "I'm sending coins to a friend: give me the fee for {speed} confirmation on {chain}.", "How high are the fees on {chain} at the moment?"],
    },
  ],
});

export const jobs = defineDomain("Jobs", {
  entities: [
    {
      noun: "job offer", keys: "job|jobs|board|career|careerjet|findwork|jooble|adzuna|reed|upwork|search|remote|arbeitnow|muse|usajobs", nameKey: "title", names: "Data Engineer|Harbour Pilot|Pastry Chef|UX Researcher|Primary School Teacher|Wind Turbine Technician|Backend Developer|Physiotherapist",
      has: ["contract!: full-time|part-time|temporary|internship", "workplace!: remote|hybrid|on site", "company@company", "city@city", "salaryEur# 24000-96000", "postedOn=date"],
      parts: { requirement: ["text: Two years of experience|Fluent English|Driving licence|A portfolio of recent work", "mandatory?"] },
    },
    {
      noun: "recruiter", keys: "recruiter|agency|hiring|talent|freelance", names: "Harbour Talent|North Star Staffing|Linden People|Copper & Lane|Second Desk",
      has: ["city@city", "sector!: technology|health|education|trades", "openPositions# 3-140", "contactEmail@email"],
    },
  ],
  operations: [
    {
      does: "estimateSalary", summary: "Estimate the yearly salary of a job in a city.", keys: "salary|wages|aggregator|statistics|market|board",
      takes: ["*jobTitle: Data Engineer|Pastry Chef|UX Researcher|Physiotherapist // Title of the job", "*city@city // City of the job", "experienceYears# 1-15 // Years of experience"],
      gives: ["jobTitle // Title of the job", "city // City of the job", "medianEur# 26000-84000 // Median salary a year, in euros", "sampleSize# 24-900 // Offers that the estimate rests on"],
      asks: ["What does a {jobTitle} earn in {city}?", "I have {experienceYears} years of experience; which salary can a {jobTitle} ask for in {city}?", "What could I earn as a {jobTitle}?"],
    },
    {
      does: "createJobAlert", summary: "Create an alert that mails new offers for a keyword.", method: "post", keys: "alert|aggregator|search|board|engine",
      takes: ["*keyword: carpenter|translator|night nurse|python|gardener // Word to look for", "*email@email // Where to send the offers", "frequency!: daily|weekly // How often to send them"],
      gives: ["alertId^alert", "keyword // Word to look for", "email // Where to send the offers", "frequency // How often to send them"],
      asks: ['Send new offers for "{keyword}" to {email}.', 'Set up a {frequency} alert for "{keyword}" jobs that goes to {email}.', 'Let me know when there is a new "{keyword}" job.'],
    },
  ],
});

export const shopping = defineDomain("Shopping", {
  entities: [
    {
      noun: "product", keys: "product|products|shop|store|ebay|etsy|commerce|buy|dummy|shopify|flipkart|lazada|price|listing|listings", names: "Ceramic Pour-Over Set|Merino Travel Scarf|Walnut Desk Lamp|Canvas Day Pack|Cast Iron Skillet|Noise-Reducing Headphones|Linen Duvet Cover|Folding City Bike",
      has: ["category!: kitchen|clothing|home|electronics|sports", "priceUsd#.2 12.5-689", "rating#.1 3.4-4.9", "inStock?", "brand@company", "color@color"],
      parts: { review: ["author@person", "rating# 3-5", "text@comment"], offer: ["seller@company", "priceUsd#.2 12-650", "deliveryDays# 1-9"] },
    },
    {
      noun: "electronic part", keys: "electronic|part|parts|digi-key|octopart|components|component|datasheet", names: "LM317 voltage regulator|ESP32 module|10k trimmer|ATmega328 controller|0.1 µF capacitor|USB-C socket",
      has: ["kind!: resistor|capacitor|microcontroller|connector|regulator", "manufacturer@company", "stock# 40-120000", "unitPriceUsd#.3 0.008-9.4", "package!: SMD|through-hole"],
    },
  ],
  operations: [
    {
      does: "createOrder", summary: "Order a product for delivery to an address.", method: "post", keys: "order|orders|place|buy|shop|products|fulfilment|sales",
      takes: ["*productId^product", "*quantity# 1-4 // Number of pieces", "*address: 12 Harbour Street in Boston|48 Linden Avenue in Toronto|15 Kirkegata in Oslo|91 Canal Road in Dublin // Address of delivery", "giftWrap? // Whether to wrap it as a gift"],
      gives: ["orderId^order", "productId^product", "quantity // Number of pieces", "totalUsd#.2 24-980 // Price of the order, in US dollars", "deliveryOn=date"],
      asks: ["Order {quantity} pieces of {productId} to {address}.", "It's for a housewarming party: have {quantity} of {productId} delivered to {address}.", "I would like to buy {quantity} of {productId}."],
    },
    {
      does: "getShippingCost", summary: "Calculate the cost of shipping a parcel to a country.", keys: "shipping|delivery|ship|sell|store|shop",
      takes: ["*weightKg#.1 0.4-18.0 // Weight of the parcel, in kilograms", "*country@country // Country of delivery", "service!: standard|express // Kind of delivery"],
      gives: ["country // Country of delivery", "service // Kind of delivery", "costUsd#.2 4.9-92 // Cost, in US dollars", "days# 2-14 // Days of delivery"],
      asks: ["What does it cost to ship {weightKg} kg to {country}?", "A buyer in {country} wants {service} delivery for a {weightKg} kg parcel. What should I charge?", "How much is the shipping for a parcel of {weightKg} kg?"],
    },
  ],
});
