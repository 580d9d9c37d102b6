import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const urlShorteners = defineDomain("URL Shorteners", {
  entities: [
    {
      noun: "short link", keys: "link|links|shortener|management|bitly|rebrandly|clickmeter|campaign", names: "spring-fair|harbour-guide|job-list|winter-menu|race-results|open-day",
      has: ["status!: active|paused|expired", "clicks# 12-9400", "targetUrl@url", "createdAt=datetime", "channel!: mail|social|print"],
      parts: { click: ["country@country", "device!: phone|desktop|tablet", "count# 3-900"] },
    },
  ],
  operations: [
    {
      does: "shortenUrl", summary: "Shorten a long address, under an alias of one's choice where given.", method: "post", keys: "shorten|url|simple|shortener|long",
      takes: ["*url@url // Long address", "alias: spring-fair|harbour-guide|open-day|team-lunch // Alias of the short address", "expiresOn=date // Last day on which it works, as YYYY-MM-DD"],
      gives: ["shortUrl: https://lnk.to/9fk2|https://lnk.to/harbour|https://lnk.to/x7aa // Short address", "url // Long address", "createdAt=datetime"],
      asks: ["Please shorten {url} for me.", 'I\'m printing flyers: turn {url} into something short with the alias "{alias}".', "Make a short version of {url} that stops working after {expiresOn}.", "I have a very long link. Can you shorten it?"],
    },
    {
      does: "expandUrl", summary: "Tell where a short address leads.", keys: "expand|unshorten|preview|url|resolve",
      takes: ["*shortUrl: https://lnk.to/9fk2|https://lnk.to/x7aa|https://lnk.to/p3q8 // Short address"],
      gives: ["shortUrl // Short address", "targetUrl@url // Where it leads", "safe? // Whether the target is safe"],
      asks: ["Where does {shortUrl} lead? I don't want to click on it blindly.", "Somebody sent me {shortUrl}; show me the address behind it.", "Find out where a short link leads that I got by text message."],
    },
  ],
});

export const phone = defineDomain("Phone", {
  entities: [
    {
      noun: "phone model", keys: "specification|specifications|phones|model|specs|device", names: "Pixel 8|Fairphone 5|Galaxy S24|iPhone 15|Nokia G42|Xperia 10",
      has: ["brand!: Google|Fairphone|Samsung|Apple|Nokia|Sony", "screenSizeInches#.1 5.8-6.8", "batteryMah# 3200-5200", "priceEur# 199-1199", "releasedOn=date"],
      parts: { review: ["author@person", "rating# 3-5", "text@comment"] },
    },
    {
      noun: "carrier", keys: "carrier|lookup|network|numverify|veriphone|validation|phone", names: "Telia Norge|Vodafone Portugal|Orange France|Telstra|Rogers Wireless|KDDI",
      has: ["country@country", "lineType!: mobile|landline|voip", "subscribers# 200000-48000000", "networkCode# 10-99"],
    },
  ],
  operations: [
    {
      does: "validatePhoneNumber", summary: "Check a phone number and tell its country, carrier and kind of line.", keys: "validate|validation|phone|numbers|number",
      takes: ["*phoneNumber@phone // Phone number with its country code", "countryCode!@countryCode // Country to assume where there is no code"],
      gives: ["phoneNumber // Phone number", "valid? // Whether the number is valid", "country@country // Country of the number", "lineType!: mobile|landline|voip // Kind of line", "carrier@company // Carrier"],
      asks: ["Is {phoneNumber} a working number?", "I missed a call from {phoneNumber}; what country and carrier is it from?", "Before we text our customers, verify {phoneNumber} and tell me whether it is a mobile line.", "Somebody left me a phone number. Can you tell me whether it is real?"],
    },
    {
      does: "formatPhoneNumber", summary: "Write a phone number in a standard format.", keys: "validate|format|phone|international|numbers",
      takes: ["*number@phone // Phone number as it was written", "*format!: national|international|e164 // Format to write it in"],
      gives: ["number // Phone number as it was written", "formatted@phone // Phone number in the format", "format // Format to write it in"],
      asks: ["Write {number} in {format} format.", "For our address book I need {number} in the {format} format.", "Bring {number} into a proper format, please."],
    },
  ],
});

export const email = defineDomain("Email", {
  entities: [
    {
      noun: "mailbox", plural: "mailboxes", keys: "inbox|inboxes|mailbox|temporary|disposable|guerrilla|dropmail|mail.tm|forwarding|ephemeral|improvmx|alias", names: "quiet-heron|amber-lamp|north-quay|paper-boat|late-train",
      has: ["domain@domain", "messages# 0-24", "status!: active|expired", "expiresAt=datetime"],
      parts: { message: ["sender@email", "subject: Confirm your booking|Your receipt|Welcome aboard|Password changed", "receivedAt=datetime"] },
    },
    {
      noun: "mail template", keys: "sendgrid|mailgun|sendinblue|template|send|transactional|newsletter|mailtrap|sparkpost", names: "Welcome Letter|Invoice Reminder|Event Invitation|Monthly Digest|Password Reset",
      has: ["language@language", "kind!: transactional|marketing", "subject: Welcome to the harbour|Your invoice is due|You are invited|What happened in May", "updatedOn=date"],
    },
  ],
  operations: [
    {
      does: "verifyEmail", summary: "Check whether an email address can receive mail.", keys: "validate|validation|verify|verification|deliverability|mailboxlayer|disify|kickbox|eva|spam|address",
      takes: ["*email@email // Email address"],
      gives: ["email // Email address", "deliverable? // Whether mail can be delivered", "disposable? // Whether the address is disposable", "score# 30-99 // Quality from 0 to 100", "provider@company // Provider of the mailbox"],
      asks: ["Can {email} receive mail?", "I'm cleaning up our guest list. Is {email} a real address and not a disposable one?", "Verify {email} before I send the contract there.", "A client dictated an email address to me. Does it exist?"],
    },
    {
      does: "sendEmail", summary: "Send a message to an email address.", method: "post", keys: "send|sending|transactional|mail|email|gmail",
      takes: ["*to@email // Email address of the receiver", "*subject: Lunch on Friday|Revised schedule|Keys for the boathouse|Thank you // Subject of the message", "*body: Shall we meet at noon by the ferry|Please find the new dates below|The keys are with the harbour master // Text of the message"],
      gives: ["messageId^message", "to // Email address of the receiver", "status!: queued|sent"],
      asks: ['Send {to} a message with the subject "{subject}" that says "{body}".', 'Write to {to}: "{body}". The subject is "{subject}".', 'Email {to} about "{subject}" for me.'],
    },
  ],
});

export const dataValidation = defineDomain("Data Validation", {
  entities: [
    {
      noun: "validation rule", keys: "rule|rules|validator|profanity|purgomalum|echo|postman|content", names: "Strict postal address|Business VAT|Family-friendly text|Delivery point|Company name",
      has: ["appliesTo!: address|text|number|name", "strictness!: loose|normal|strict", "checks# 2-14", "updatedOn=date"],
    },
    {
      noun: "postal address", plural: "postal addresses", keys: "address|addresses|autocomplete|street|lob|extract|us", names: "12 Harbour Street|48 Linden Avenue|230 Maple Drive|91 Canal Road|5 Orchard Lane",
      has: ["city@city", "state@state", "postalCode@postalCode", "kind!: residential|commercial"],
    },
  ],
  operations: [
    {
      does: "verifyAddress", summary: "Verify a street address and complete what is missing.", method: "post", keys: "address|addresses|street|postal|lob|verification|us",
      takes: ["*street@street // Street and number", "*city@city // City", "country@country // Country"],
      gives: ["street // Street and number", "city // City", "postalCode@postalCode // Postal code", "deliverable? // Whether mail can be delivered", "kind!: residential|commercial // Kind of address"],
      asks: ["Is {street} in {city} an address that mail can reach?", "Complete the address {street}, {city}, {country} with its postal code.", "Before I send the parcel to {street}, check the address."],
    },
    {
      does: "validateVatNumber", summary: "Check a VAT number and tell the company behind it.", keys: "vat|vatlayer|tax|number|validation",
      takes: ["*vatNumber: DE129273398|PT502030712|FR40303265045|IE6388047V // VAT number with its country code"],
      gives: ["vatNumber // VAT number", "valid? // Whether the number is valid", "company@company // Company", "country@country // Country"],
      asks: ["Check the VAT number {vatNumber} for me.", "An invoice shows {vatNumber}; which company is that?", "A new supplier gave me a VAT number. Is it valid?"],
    },
    {
      does: "filterProfanity", summary: "Find rude words in a text and replace them.", method: "post", keys: "profanity|obscenity|purgomalum|content|validator|text",
      takes: ["*text: This darn printer is a piece of junk|What a lovely harbour view|You silly goose broke the mast // Text to check", "*language@language // Language of the text", "replacement: ***|[removed] // What stands in place of a rude word"],
      gives: ["cleanText: This **** printer is a piece of ****|What a lovely harbour view // Text without rude words", "found# 0-3 // Rude words found", "language // Language of the text"],
      asks: ['Is there anything rude in the {language} text "{text}"?', 'Moderate a {language} comment before it goes online: "{text}".', 'Check "{text}" for bad language.'],
    },
  ],
});

export const antiMalware = defineDomain("Anti-Malware", {
  entities: [
    {
      noun: "malware sample", keys: "malware|sample|samples|malshare|bazaar|sandbox|virus|virustotal|maldatabase|archive|capesandbox|scanii|analysis", names: "Emotet|AgentTesla|Formbook|Qakbot|RedLine|LokiBot|Remcos",
      has: ["kind!: trojan|ransomware|spyware|worm", "platform!: windows|android|linux", "hash@hash", "firstSeen=date", "detections# 4-68"],
      parts: { indicator: ["type!: domain|ip|file", "value: cdn-update.top|185.199.108.153|svch0st.exe|login-secure.click", "confidencePercent# 40-99"] },
    },
    {
      noun: "threat report", keys: "threat|abuse|otx|intelligence|reputation|abuseipdb|alienvault|urlhaus|feeds|phishing|phishtank|phisherman", nameKey: "title", names: "Invoice lures in spring|Credential theft at banks|Botnet over old routers|Fake parcel notices|Game cheats with a payload",
      has: ["severity!: low|medium|high|critical", "publishedOn=date", "author@company", "summary: Mails with a spreadsheet that loads a second stage|Text messages that lead to a copy of a bank page|Routers with a known password are taken over"],
    },
  ],
  operations: [
    {
      does: "checkUrl", summary: "Check whether a link is known for phishing or malware.", keys: "url|link|links|domain|flagging|browsing|metacert|nophishy|phishing|webofTrust|safe|google",
      takes: ["*url: https://parcel-notice.top/track|https://login-secure.click/bank|https://lakesidepress.org/offers|https://free-skins.gg/claim // Link to check"],
      gives: ["url // Link to check", "verdict!: clean|suspicious|malicious // Verdict", "score# 2-98 // Risk from 0 to 100", "categories[]: phishing|malware|spam|scam // What it is known for"],
      asks: ["Is it safe to open {url}?", "My aunt got a text message with {url} in it. Check that link for phishing.", "I've been sent a strange link. Could you look whether it is dangerous?"],
    },
    {
      does: "checkIpReputation", summary: "Get the reputation of an IP address over a number of days.", keys: "ip|abuseipdb|reputation|domain|otx|alienvault",
      takes: ["*ip@ip // IP address", "maxAgeDays# 7-90 // How many days to look back"],
      gives: ["ip // IP address", "abuseScore# 0-100 // Score from 0 to 100", "reports# 0-240 // Number of reports", "country@country // Country of the address", "lastReportedAt=datetime"],
      asks: ["Has {ip} been reported for abuse?", "Our server logs show many login attempts from {ip}; what is known about it over the last {maxAgeDays} days?", "Somebody hammers my mail server. Check the reputation of the address."],
    },
    {
      does: "reportAbuse", summary: "Report an IP address for abuse.", method: "post", keys: "abuse|abuseipdb|report|reputation|share|collect",
      takes: ["*ip@ip // IP address", "*category!: brute force|spam|phishing|port scan // Kind of abuse", "comment: Hundreds of failed logins within an hour|Scans every port each night|Fake invoices sent from this host // What happened"],
      gives: ["reportId^report", "ip // IP address", "category // Kind of abuse", "status!: accepted|queued"],
      asks: ["Report {ip} for {category}.", 'Please file a {category} report against {ip} with the comment "{comment}".', "I want {ip} reported, it keeps bothering our server."],
    },
  ],
});

export const security = defineDomain("Security", {
  entities: [
    {
      noun: "vulnerability", plural: "vulnerabilities", keys: "vulnerability|vulnerabilities|cve|nvd|national|bugcrowd|exploit|msrc|issues|risk|database|extension", nameKey: "title", names: "Path traversal in FileHarbor|SQL injection in ShopLine|Weak key in LampLock|Buffer overflow in TideServer|Open redirect in FerryPass",
      has: ["severity!: low|medium|high|critical", "cve: CVE-2025-1183|CVE-2024-48211|CVE-2025-20417|CVE-2024-3390", "score#.1 3.1-9.9", "publishedOn=date", "fixedIn: 2.4.1|5.0.3|1.9.12", "exploited?"],
      parts: { "affected product": ["name: FileHarbor|ShopLine|LampLock|TideServer", "versions: up to 2.4.0|1.x|before 5.0.3"] },
    },
    {
      noun: "internet host", keys: "host|hosts|shodan|censys|scanning|scan|binaryedge|internet|connected|devices|search|bot|fingerprint", names: "93.184.216.34|81.2.69.142|151.101.1.69|185.199.108.153|45.33.32.156",
      has: ["country@country", "openPorts[]: 22|80|443|3306|8080", "organization@company", "risk!: low|medium|high", "lastScannedAt=datetime"],
      parts: { service: ["port# 21-8443", "product: nginx|OpenSSH|PostgreSQL|Postfix", "version: 1.24.0|9.3|16.2|3.8.1"] },
    },
  ],
  operations: [
    {
      does: "checkBreaches", summary: "List the data breaches in which an email address turned up.", keys: "breach|breaches|pwned|leak|leaked|password|passwords|haveibeenpwned|email", items: "breach",
      takes: ["*email@email // Email address"],
      gives: ["title: Harbour Forum 2021|TravelBox 2023|PhotoNest 2019|GameLobby 2022", "occurredOn=date", "exposed[]: email|password|address|birthday"],
      asks: ["Has {email} been part of a data breach?", "I get a lot of spam at {email}. In which leaks did that address turn up?", "Was my account in one of the recent data leaks?"],
    },
    {
      does: "generatePassword", summary: "Generate a password of a length and strength.", method: "post", keys: "password|passwords|bitwarden|generator|manager|passwordinator|encrypt|encrypting",
      takes: ["*length# 12-32 // Number of characters", "*strength!: memorable|strong|paranoid // Kind of password", "symbols? // Whether it holds symbols"],
      gives: ["password: Harbour-42-lantern-Quiet|t9!Vr2#mQx7&Lb|paper7-Boat-moss-31 // Password", "strength // Kind of password", "entropyBits# 58-160 // Entropy, in bits"],
      asks: ["Give me a {strength} password with {length} characters.", "I'm setting up a new router and need a {strength} password of {length} characters.", "Make me a {strength} password for my library card."],
    },
    {
      does: "scanWebsite", summary: "Scan a website for weak settings.", method: "post", keys: "scan|scanner|security|headers|ssl|observatory|risk|domain|website|web",
      takes: ["*domain@domain // Domain of the website", "*depth!: quick|full // How thorough the scan is"],
      gives: ["domain // Domain of the website", "grade!: A|B|C|D // Grade", "problems[]: old TLS version|missing security headers|directory listing|weak cookie flags // Problems found", "scannedAt=datetime"],
      asks: ["Run a {depth} security scan of {domain}.", "Our site {domain} goes live on Monday: do a {depth} check for weak settings.", "How secure is {domain}?"],
    },
  ],
});

export const authentication = defineDomain("Authentication & Authorization", {
  entities: [
    {
      noun: "user account", keys: "user|users|management|auth0|micro|infrastructure|stytch|sawo|authentication", names: "Amelia Hart|Tomás Ferreira|Ingrid Solberg|Kenji Watanabe|Priya Raman|Jonas Weber",
      has: ["role!: member|editor|admin", "email@email", "status!: active|locked|invited", "lastLoginAt=datetime", "twoFactor?"],
      parts: { session: ["device: Firefox on Linux|Safari on iPhone|Chrome on Windows", "city@city", "startedAt=datetime"] },
    },
    {
      noun: "access policy", plural: "access policies", keys: "access|control|authorization|warrant|policy|permission|permissions", names: "Invoice readers|Warehouse staff|Guest editors|Payroll admins|Night operators",
      has: ["effect!: allow|deny", "resource: invoices|stock levels|articles|salaries|door locks", "members# 2-48", "updatedOn=date"],
    },
  ],
  operations: [
    {
      does: "sendOneTimeCode", summary: "Send a one-time code to a phone number or email address.", method: "post", keys: "otp|passwordless|code|getotp|mojoauth|login|verification",
      takes: ["*recipient@email // Email address to send the code to", "*channel!: email|sms|voice // How to send it", "validMinutes# 5-30 // Minutes for which it is valid"],
      gives: ["requestId^request", "recipient // Email address", "channel // How it was sent", "expiresAt=datetime"],
      asks: ["Send a login code to {recipient} by {channel}.", "A customer is locked out: send {recipient} a code by {channel} that stays valid for {validMinutes} minutes.", "Please send a one-time code to {recipient}."],
    },
    {
      does: "checkPermission", summary: "Check whether a user may do something with a resource.", keys: "access|authorization|permission|control|warrant|user|platform",
      takes: ["*email@email // Email address of the user", "*action!: view|edit|delete|share // What the user wants to do", "*resource: the March invoices|the payroll folder|the press archive|the stock report // Resource, such as the March invoices or the press archive"],
      gives: ["email // Email address of the user", "action // What the user wants to do", "allowed? // Whether it is allowed", "reason: member of the editors group|no policy allows it|owner of the resource // Reason"],
      asks: ["May {email} {action} {resource}?", "I got a request from {email}. Find out whether they are allowed to {action} {resource}.", "Is {email} allowed to work with {resource}?"],
    },
  ],
});
