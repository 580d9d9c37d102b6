import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const security = defineDomain("Security", {
  entities: [
    {
      noun: "vulnerability",
      plural: "vulnerabilities",
      keys: "vulnerability|vulnerabilities|cve|nvd|national|bugcrowd|exploit|msrc|issues|risk|database|extension",
      nameKey: "title",
      names:
        "Path traversal in FileHarbor|SQL injection in ShopLine|Weak key in LampLock|Buffer overflow in TideServer|Open redirect in FerryPass",
      has: [
        "severity!: low|medium|high|critical",
        "cve: CVE-2025-1183|CVE-2024-48211|CVE-2025-20417|CVE-2024-3390",
        "score#.1 3.1-9.9",
        "publishedOn=date",
        "fixedIn: 2.4.1|5.0.3|1.9.12",
        "exploited?",
      ],
      parts: {
        "affected product": [
          "name: FileHarbor|ShopLine|LampLock|TideServer",
          "versions: up to 2.4.0|1.x|before 5.0.3",
        ],
      },
    },
    {
      noun: "internet host",
      keys: "host|hosts|shodan|censys|scanning|scan|binaryedge|internet|connected|devices|search|bot|fingerprint",
      names: "93.184.216.34|81.2.69.142|151.101.1.69|185.199.108.153|45.33.32.156",
      has: [
        "country@country",
        "openPorts[]: 22|80|443|3306|8080",
        "organization@company",
        "risk!: low|medium|high",
        "lastScannedAt=datetime",
      ],
      parts: {
        service: [
          "port# 21-8443",
          "product: nginx|OpenSSH|PostgreSQL|Postfix",
          "version: 1.24.0|9.3|16.2|3.8.1",
        ],
      },
    },
  ],
  operations: [
    {
      does: "checkBreaches",
      summary: "List the data breaches in which an email address turned up.",
      keys: "breach|breaches|pwned|leak|leaked|password|passwords|haveibeenpwned|email",
      items: "breach",
      takes: ["*email@email // Email address"],
      gives: [
        "title: Harbour Forum 2021|TravelBox 2023|PhotoNest 2019|GameLobby 2022",
        "occurredOn=date",
        "exposed[]: email|password|address|birthday",
      ],
      asks: [
        "Has {email} been part of a data breach?",
        "I get a lot of spam at {email}. In which leaks did that address turn up?",
        "Was my account in one of the recent data leaks?",
      ],
    },
    {
      does: "generatePassword",
      summary: "Generate a password of a length and strength.",
      method: "post",
      keys: "password|passwords|bitwarden|generator|manager|passwordinator|encrypt|encrypting",
      takes: [
        "*length# 12-32 // Number of characters",
        "*strength!: memorable|strong|paranoid // Kind of password",
        "symbols? // Whether it holds symbols",
      ],
      gives: [
        "password: Harbour-42-lantern-Quiet|t9!Vr2#mQx7&Lb|paper7-Boat-moss-31 // Password",
        "strength // Kind of password",
        "entropyBits# 58-160 // Entropy, in bits",
      ],
      asks: [
        "Give me a {strength} password with {length} characters.",
        "I'm setting up a new router and need a {strength} password of {length} characters.",
        "Make me a {strength} password for my library card.",
      ],
    },
    {
      does: "scanWebsite",
      summary: "Scan a website for weak settings.",
      method: "post",
      keys: "scan|scanner|security|headers|ssl|observatory|risk|domain|website|web",
      takes: ["*domain@domain // Domain of the website", "*depth!: quick|full // How thorough the scan is"],
      gives: [
        "domain // Domain of the website",
        "grade!: A|B|C|D // Grade",
        "problems[]: old TLS version|missing security headers|directory listing|weak cookie flags // Problems found",
        "scannedAt=datetime",
      ],
      asks: [
        "Run a {depth} security scan of {domain}.",
        "Our site {domain} goes live on Monday: do a {depth} check for weak settings.",
        "How secure is {domain}?",
      ],
    },
  ],
});
