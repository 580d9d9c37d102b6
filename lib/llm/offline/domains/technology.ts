import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const cloudStorage = defineDomain("Cloud Storage & File Sharing", {
  entities: [
    {
      noun: "shared folder", keys: "folder|folders|storage|dropbox|box|drive|onedrive|pcloud|sharing|sync|web3|ipfs|pinata", names: "Harbour Photos|Tax Papers 2024|Choir Scores|House Plans|Field Recordings|Team Offsite",
      has: ["access!: private|link|public", "owner@person", "files# 3-480", "sizeMb# 4-9800", "updatedAt=datetime"],
      parts: { file: ["name: contract.pdf|budget.xlsx|IMG_2041.jpg|score-altos.pdf", "sizeMb#.1 0.1-84", "modifiedAt=datetime"] },
    },
  ],
  operations: [
    {
      does: "createShareLink", summary: "Create a link under which a folder can be opened.", method: "post", keys: "share|sharing|link|upload|files|anonymously|anonymous|file|simple|gofile|wetransfer",
      takes: ["*sharedFolderId^shared folder", "*access!: view|edit // What others may do", "expiresOn=date // Last day of the link, as YYYY-MM-DD"],
      gives: ["linkUrl@url // Address of the link", "access // What others may do", "expiresOn=date"],
      asks: ["Make a link to {sharedFolderId} so that others can {access} it.", "The printer needs access to {sharedFolderId}: create a link to {access} it that ends on {expiresOn}.", "Share {sharedFolderId} with my colleagues, please."],
    },
    {
      does: "saveNote", summary: "Save a text as a file and get its address.", method: "post", keys: "upload|pastebin|file|files|text|store|save|paste|ddownload|bayfiles|anonfiles|imgbb|unlimited|free",
      takes: ["*fileName: notes.txt|packing-list.txt|minutes.txt|recipe.txt // Name of the file", "*text: Bring the blue folder and two chargers|Agreed to move the date to June|Flour and salt and a lot of patience // Text to save", "visibility!: private|public // Who may read it"],
      gives: ["fileUrl@url // Address of the file", "fileName // Name of the file", "sizeBytes# 24-900 // Size, in bytes"],
      asks: ['Save "{text}" as {fileName}.', 'Upload a {visibility} file named {fileName} with the text "{text}".', 'Keep this for me as a file: "{text}".'],
    },
  ],
});

export const continuousIntegration = defineDomain("Continuous Integration", {
  entities: [
    {
      noun: "pipeline", keys: "pipeline|pipelines|build|builds|bitrise|buddy|circleci|travis|codeship|integration|delivery|projects|test", names: "web-checkout|mobile-release|nightly-e2e|docs-site|payment-service|data-import",
      has: ["status!: passed|failed|running|cancelled", "branch: main|release-2.4|fix-login|develop", "durationSeconds# 48-2400", "startedAt=datetime", "triggeredBy@person"],
      parts: { stage: ["name: install|lint|unit tests|deploy|end-to-end tests", "status!: passed|failed|skipped", "durationSeconds# 4-900"], artifact: ["name: coverage.xml|app-release.apk|site.tar|report.html", "sizeMb#.1 0.2-64"] },
    },
    {
      noun: "cloud resource", keys: "azure|health|resource|resources|impacts|issues|devops", names: "orders-database|image-cache|mail-queue|eu-gateway|search-cluster",
      has: ["state!: available|degraded|unavailable", "region!: west europe|north europe|east us", "since=datetime", "cause: planned maintenance|disk failure|network issue"],
    },
  ],
  operations: [
    {
      does: "triggerBuild", summary: "Start a build of a pipeline on a branch.", method: "post", keys: "build|pipeline|trigger|deploy|automate|process|fastest|integration|create|sync",
      takes: ["*pipelineId^pipeline", "*branch: main|develop|release-2.4|fix-login // Branch to build", "environment!: staging|production|test // Where to deploy"],
      gives: ["buildNumber# 210-4800 // Number of the build", "branch // Branch to build", "status!: queued|running // State of the build", "queuedAt=datetime"],
      asks: ["Start a build of {pipelineId} on the branch {branch}.", "We merged the fix: run {pipelineId} for branch {branch} and deploy it to {environment}.", "Please trigger {pipelineId} again."],
    },
  ],
});

export const development = defineDomain("Development", {
  entities: [
    {
      noun: "code repository", plural: "code repositories", keys: "github|gitlab|git|repository|repositories|repo|bitbucket|pull|requests|open|source|gist|azure|libraries|package|npm|devops|code", names: "tide-tables|paper-lantern|harbour-ui|quiet-logger|atlas-cli|bread-timer|fern-parser",
      has: ["programmingLanguage!: typescript|python|go|rust|java", "stars# 12-24000", "openIssues# 0-240", "license!: MIT|Apache-2.0|GPL-3.0", "updatedOn=date", "owner@username"],
      parts: { issue: ["title: Crash on empty input|Add dark mode|Typo in the guide|Slow start on Windows", "state!: open|closed", "author@username"], release: ["version: 1.4.0|2.0.1|0.9.3|3.1.0", "publishedOn=date", "downloads# 24-98000"] },
    },
    {
      noun: "public API", keys: "apis|api|guru|directory|openapi|swagger|services|sheets|serialization|platform|rapidapi|postman|hub", names: "Open Tides|City Benches|Lantern Mail|Bread Index|Northern Lights Now|Tram Times",
      has: ["category!: weather|transport|food|finance|media", "authentication!: none|key|oauth", "uptimePercent#.1 96.1-99.9", "endpoints# 2-48"],
    },
  ],
  operations: [
    {
      does: "createQrCode", summary: "Create a QR code for a link or text.", method: "post", keys: "qr|qrcode|code|barcode|generator|generate|image|png",
      takes: ["*content@url // Link to encode", "*sizePixels# 120-800 // Width and height, in pixels", "format!: png|svg // Format of the image"],
      gives: ["imageUrl@url // Address of the image", "content // Link to encode", "sizePixels // Width and height, in pixels"],
      asks: ["Make a QR code of {content} with {sizePixels} pixels.", "For our poster I need {content} as a QR code in {format}, {sizePixels} pixels wide.", "Turn {content} into a QR code."],
    },
    {
      does: "predictFromName", summary: "Estimate age, gender or nationality from a first name.", keys: "agify|genderize|nationalize|age|gender|estimates|name|first|predict",
      takes: ["*name@firstName // First name", "*predict!: age|gender|nationality // What to estimate", "countryCode!@countryCode // Country to look at"],
      gives: ["name // First name", "predict // What to estimate", "answer: 34|female|Portuguese|male|41 // Estimate", "probability#.2 0.51-0.99 // Probability", "count# 120-98000 // People that the estimate rests on"],
      asks: ["What {predict} would you guess for someone called {name}?", "We only know first names in our survey: estimate the {predict} of {name} within the country {countryCode}.", "What can the name {name} tell about a person?"],
    },
    {
      does: "parseUserAgent", summary: "Tell device, browser and system from a user agent.", keys: "user-agent|agent|userstack|device|browser|lookup|parse|string|bot",
      takes: ["*userAgent: Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0|Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) Safari/604.1|curl/8.6.0 // User agent"],
      gives: ["browser: Firefox|Safari|curl|Chrome // Browser", "system: Linux|iOS|Windows|macOS // Operating system", "device!: desktop|phone|tablet|bot // Kind of device", "isBot? // Whether it is a bot"],
      asks: ['Which browser and device is "{userAgent}"?', 'Our log shows the user agent "{userAgent}"; is that a person or a bot?', "Tell me what device is behind a user agent from our logs."],
    },
    {
      does: "runDiagnostics", summary: "Check whether a web address answers, and how fast.", keys: "screenshot|http|request|uptime|status|ping|monitoring|website|web|proxy|scrape|scraping|scraper|page|pages",
      takes: ["*url@url // Address to check", "*method!: GET|HEAD|POST // HTTP method", "timeoutSeconds# 2-30 // Longest wait, in seconds"],
      gives: ["url // Address to check", "statusCode# 200-404 // HTTP status", "milliseconds# 24-1900 // Time to the answer, in milliseconds", "reachable? // Whether the address is reachable"],
      asks: ["Does {url} answer to a {method} request?", "A client says our page is down: try {url} with {method} and wait {timeoutSeconds} seconds at most.", "Check {url} for me, is it up?"],
    },
  ],
});

export const documents = defineDomain("Documents & Productivity", {
  entities: [
    {
      noun: "task", keys: "task|tasks|asana|clickup|todoist|trello|todo|project|projects|management|clockify|monday|time|productivity|wakatime|notion|airtable", nameKey: "title", names: "Renew the lease|Draft the annual report|Order new oars|Translate the menu|Fix the roof window|Prepare the workshop",
      has: ["priority!: low|normal|high|urgent", "status!: open|in progress|done|blocked", "dueOn=date", "assignee@person", "project: Boathouse|Spring Fair|Website|Office Move"],
      parts: { comment: ["author@person", "text: I will take care of it tomorrow|Waiting for the quote|Half done", "writtenAt=datetime"], subtask: ["title: Call the landlord|Collect the figures|Compare prices|Proofread", "done?"] },
    },
    {
      noun: "document", keys: "document|documents|pdf|office|docs|sheets|file|files|cloudmersive|mercury|reader|ink|note", nameKey: "title", names: "Lease Agreement|Meeting Minutes April|Grant Application|Safety Handbook|Concert Programme|Travel Policy",
      has: ["kind!: contract|report|handbook|form", "author@person", "pages# 1-84", "updatedOn=date", "language@language"],
      parts: { version: ["number# 1-9", "savedAt=datetime", "author@person"] },
    },
  ],
  operations: [
    {
      does: "createTask", summary: "Create a task with a due date.", method: "post", keys: "task|tasks|create|asana|clickup|todoist|project|todo|integrate|airtable",
      takes: ["*title: Book the ferry|Send the invoices|Water the greenhouse|Call the electrician // Title of the task", "*dueOn=date // Day by which it is to be done, as YYYY-MM-DD", "priority!: low|normal|high|urgent // Priority", "assignee@person // Who does it"],
      gives: ["taskId^task", "title // Title of the task", "dueOn // Day by which it is to be done", "status!: open|assigned // State of the task"],
      asks: ['Add "{title}" to my tasks, due on {dueOn}.', 'Give {assignee} a new task: "{title}", due {dueOn}, priority {priority}.', 'Remind me with a task to "{title}".'],
    },
    {
      does: "convertDocument", summary: "Convert a document at an address to another format.", method: "post", keys: "convert|conversion|converter|pdf|html|pdflayer|cloudconvert|api2convert|office|restpack|file|online",
      takes: ["*documentUrl@url // Address of the document", "*targetFormat!: pdf|docx|html|txt // Format to convert into", "pageSize!: A4|A5|letter // Size of the pages"],
      gives: ["resultUrl@url // Address of the result", "targetFormat // Format to convert into", "pages# 1-48 // Number of pages"],
      asks: ["Turn {documentUrl} into a {targetFormat} file.", "I have to hand this in: convert {documentUrl} to {targetFormat} with {pageSize} pages.", "Convert {documentUrl} so that my colleague can open it."],
    },
  ],
});

export const machineLearning = defineDomain("Machine Learning", {
  entities: [
    {
      noun: "trained model", keys: "model|models|clarifai|machine|learning|vision|roboflow|wit|dialogflow|sapien|unplugg|irisnet|keen|deepcode|training", names: "leaf-classifier|receipt-reader|traffic-counter|defect-finder|tone-of-voice|bird-caller",
      has: ["task!: image classification|object detection|text classification|speech", "accuracyPercent#.1 81.2-99.1", "classes# 2-120", "updatedOn=date", "status!: ready|training|retired"],
      parts: { "training run": ["startedAt=datetime", "epochs# 3-40", "accuracyPercent#.1 71.0-99.1"] },
    },
  ],
  operations: [
    {
      does: "labelImage", summary: "Tell what an image at an address shows.", method: "post", keys: "image|images|vision|computer|imagga|recognition|tagging|captioning|nsfw|visual|labeling|inferdo|cloudmersive", items: "label",
      takes: ["*imageUrl@url // Address of the image", "maxLabels# 3-10 // Most labels to return", "language!@languageCode // Language of the labels"],
      gives: ["text: harbour|sailing boat|bicycle|street|mountain|bread|umbrella", "confidencePercent# 61-99"],
      asks: ["What can be seen on the picture at {imageUrl}?", "I'm sorting an archive: label {imageUrl} with up to {maxLabels} labels.", "Tell me what is on a picture that I found online."],
    },
    {
      does: "detectFaces", summary: "Find the faces of an image, with age and mood.", method: "post", keys: "face|faces|faceapi|facial|age|gender|detection|recognition|hirak", items: "face",
      takes: ["*photoUrl@url // Address of the photo", "*detail!: position|age|mood|all // What to tell of each face"],
      gives: ["ageYears# 6-78", "mood!: happy|neutral|surprised|sad", "confidencePercent# 71-99"],
      asks: ["How many faces are on {photoUrl}? I would like {detail} for each.", "Look at the photo {photoUrl} and give me the {detail} of every face.", "Who is on the photo {photoUrl}?"],
    },
    {
      does: "classifyText", summary: "Sort a text into one of the given groups.", method: "post", keys: "language|text|natural|nlp|processing|filtering|stemming|words|exude|thai|perspective|nlp|nsfw|time|series|opinion",
      takes: ["*text: The package arrived broken and nobody answers|Loved every minute of the show|Please cancel my subscription // Text to sort", "*groups!: complaint or praise|urgent or not|spam or not // Groups to choose from"],
      gives: ["label: complaint|praise|urgent|not spam // Group of the text", "confidencePercent# 58-99 // Confidence, in per cent"],
      asks: ['Sort this message by {groups}: "{text}"', 'Our support inbox is full. Tell me, as {groups}, what "{text}" is.', 'What kind of message is "{text}"?'],
    },
  ],
});

export const openSource = defineDomain("Open Source Projects", {
  entities: [
    {
      noun: "open source project", keys: "drupal|project|projects|github|contribution|readme|open|stats|libraries|commons|catalog|metabase|countly|business", names: "Tideline CMS|Paperboat Analytics|Lamplighter|Fernweh Maps|Quill Editor|Harbour Dashboards",
      has: ["category!: content management|analytics|developer tools|maps", "license!: MIT|GPL-3.0|Apache-2.0", "contributors# 3-1200", "latestVersion: 2.4.0|11.1.3|0.9.8|5.0.0", "stars# 80-42000"],
      parts: { contributor: ["name@username", "commits# 4-2400"], release: ["version: 2.4.0|2.3.1|11.1.3|0.9.8", "publishedOn=date"] },
    },
    {
      noun: "openly licensed work", keys: "creative|commons|licensed|domain|works|catalog|media|wallpaper|insult|evil", nameKey: "title", names: "Lighthouse in Winter|Map of the Old Port|Field of Flax|Recording of a Nightingale|Sketch of a Windmill",
      has: ["license!: CC0|CC BY|CC BY-SA", "medium!: photograph|audio|illustration", "creator@person", "year# 1902-2024"],
    },
  ],
  operations: [
    {
      does: "createBadge", summary: "Create a badge with a label, a message and a colour.", method: "post", keys: "badge|badges|shields|svg|readme|generated|chart|statistics|concise",
      takes: ["*label: build|coverage|version|downloads // Left text of the badge", "*message: passing|94 percent|stable|12k // Right text of the badge", "*color!: green|blue|orange|red // Colour of the badge"],
      gives: ["badgeUrl@url // Address of the badge", "label // Left text of the badge", "message // Right text of the badge"],
      asks: ['Make a {color} badge that says "{label}" and "{message}".', 'Our readme looks bare: add a badge "{label}" with the message "{message}" in {color}.', 'I want a badge with "{label}" on the left and "{message}" on the right.'],
    },
    {
      does: "suggestWords", summary: "Find words that are related to a word.", keys: "datamuse|word-finding|word|words|query|engine|rhyme|insult", items: "word",
      takes: ["*word: harbour|bright|winter|bridge|slow // Word to start from", "*relation!: synonym|rhyme|related|opposite // How the words are related", "limit# 3-10 // Most words to return"],
      gives: ["word: haven|quick|cold|span|gentle|port|luminous", "score# 120-4800"],
      asks: ['Find a {relation} for "{word}".', 'I am stuck with a poem and need {limit} words, each a {relation} of "{word}".', 'Which words go with "{word}"?'],
    },
  ],
});

export const programming = defineDomain("Programming", {
  entities: [
    {
      noun: "coding contest", keys: "codeforces|contest|contests|kontests|competitive|upcoming|coding|ongoing", names: "Autumn Round 12|Harbour Cup|Weekly Sprint 210|Graph Theory Open|Beginners Night|Winter Finals",
      has: ["site!: Codeforces|AtCoder|LeetCode|CodeChef", "startsAt=datetime", "durationMinutes# 60-300", "level!: beginner|intermediate|expert", "participants# 120-24000"],
      parts: { problem: ["name: Two Ferries|Longest Quay|Colouring Maps|Lost Parcels", "difficulty# 800-2600", "solvedBy# 12-9800"] },
    },
  ],
  operations: [
    {
      does: "runCode", summary: "Run a piece of code in a programming language.", method: "post", keys: "compiling|running|run|execution|judge0|code|hackerearth|online|languages|compiler",
      takes: ["*code: print(sum(range(10)))|console.log(2 ** 10)|puts [3, 1, 2].sort.inspect // Code to run", "*language!: python|javascript|ruby|go // Programming language", "timeLimitSeconds# 1-10 // Longest time, in seconds"],
      gives: ["output: 45|1024|[1, 2, 3] // What it prints", "status!: finished|error|timed out // How it ended", "milliseconds# 12-480 // Time it took, in milliseconds"],
      asks: ["Run this {language} code: `{code}`", "What does `{code}` print in {language}? Give it {timeLimitSeconds} seconds at most.", "I'm curious what `{code}` prints."],
    },
    {
      does: "documentCode", summary: "Write a comment that documents a piece of code.", method: "post", keys: "documentation|mintlify|generating|docs|code|programmatically",
      takes: ["*snippet: def area(r): return 3.14159 * r * r|const half = (n) => n / 2|func Max(a, b int) int // Code to document", "*language!: python|javascript|go // Programming language", "style!: short|detailed // Length of the comment"],
      gives: ["comment: Returns the area of a circle with radius r|Returns half of a number|Returns the greater of two integers // The comment", "language // Programming language"],
      asks: ["Document this {language} code: `{snippet}`", "Write a {style} comment for the {language} code `{snippet}`, my colleagues have to understand it.", "Explain `{snippet}` in a comment."],
    },
  ],
});

export const patent = defineDomain("Patent", {
  entities: [
    {
      noun: "patent", keys: "patent|patents|epo|uspto|tipo|innovation|trends|european|taiwan|search|services|landscape", nameKey: "title", names: "Folding Wind Turbine Blade|Self-Sealing Bottle Cap|Tidal Power Coupling|Low-Noise Bicycle Hub|Biodegradable Fishing Net|Adaptive Reading Lamp",
      has: ["status!: granted|pending|expired", "number: EP3482911|US10482733|EP2914004|US9988210", "inventor@person", "assignee@company", "filedOn=date", "field!: energy|packaging|transport|lighting|textiles"],
      parts: { claim: ["position# 1-12", "text: A blade that folds along two hinges|A cap with an elastic inner ring|A coupling driven by the tide"], citation: ["title: Hinged Rotor|Elastic Closure|Tide Mill Gear", "year# 1978-2021"] },
    },
    {
      noun: "inventor", keys: "inventor|inventors|patentsview|visualize", names: "Amelia Hart|Kenji Watanabe|Priya Raman|Jonas Weber|Chiara Conti|Peter Novak",
      has: ["country@country", "patents# 1-84", "field!: energy|packaging|transport|lighting", "firstPatentYear# 1979-2021"],
    },
  ],
  operations: [
    {
      does: "countPatents", summary: "Count the patents of a field that were granted in a year.", keys: "trends|statistics|innovation|explore|patentsview|data|search",
      takes: ["*field!: energy|packaging|transport|lighting|textiles // Field", "*year# 1998-2024 // Year of the grant", "country@country // Country of the inventor"],
      gives: ["field // Field", "year // Year of the grant", "count# 12-9400 // Number of patents", "changePercent#.1 -12.0-24.0 // Change from the year before, in per cent"],
      asks: ["How many patents in {field} were granted in {year}?", "Count the {field} patents of {year} by inventors from {country}.", "How active is the field of {field} in patents?"],
    },
  ],
});

export const social = defineDomain("Social", {
  entities: [
    {
      noun: "community post", keys: "post|posts|blogger|blog|reddit|doge|disqus|comments|board|4chan|facebook|instagram|twitter|tumblr|hacker|pinterest|telegram|social|media|news", nameKey: "title", names: "First Frost on the Allotment|Lost Cat near the Old Mill|My Ferry Commute in Pictures|Does Anyone Repair Accordions|Thirty Days Without Sugar|What I Learnt from Failing Twice",
      has: ["channel!: garden|pets|travel|music|everyday", "author@username", "likes# 2-4800", "comments# 0-240", "postedAt=datetime"],
      parts: { comment: ["author@username", "text: Thanks for sharing|I know someone on Linden Avenue|More pictures please", "likes# 0-90"] },
    },
    {
      noun: "group chat", keys: "discord|slack|spark|cisco|team|collaboration|bots|discord|server|line|vk|lanyard|wechat|groups|meetup|chat", names: "Harbour Rowers|Python Beginners|Street Choir|Night Sky Watchers|Book Swap|Trail Runners",
      has: ["topic!: sport|technology|music|science|books", "members# 8-4200", "owner@username", "isOpen?", "lastMessageAt=datetime"],
      parts: { member: ["name@username", "role!: member|moderator|owner", "joinedOn=date"] },
    },
  ],
  operations: [
    {
      does: "publishPost", summary: "Publish a post on a network, at once or on a set day.", method: "post", keys: "post|posts|ayrshare|social|media|publish|manage|users|blogger|content|tweet",
      takes: ["*text: Our spring regatta starts on Saturday|New benches by the river|Rehearsal moved to the church hall // Text of the post", "*network!: mastodon|facebook|instagram|linkedin // Network", "publishOn=date // Day of publication, as YYYY-MM-DD"],
      gives: ["postId^post", "network // Network", "status!: published|scheduled // State of the post"],
      asks: ['Post "{text}" on {network}.', 'Schedule a post on {network} for {publishOn} that says "{text}".', 'Tell our followers: "{text}"'],
    },
    {
      does: "getHoroscope", summary: "Get the horoscope of a sign for a day.", keys: "horoscope|aztro|zodiac|daily|yesterday|tomorrow",
      takes: ["*sign!: aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces // Sign", "*day!: yesterday|today|tomorrow // Day"],
      gives: ["sign // Sign", "mood: hopeful|restless|calm|curious // Mood", "luckyNumber# 1-99 // Lucky number", "text: A letter brings good news|Finish one thing before you begin another|Someone asks you for advice // Horoscope"],
      asks: ["What do the stars say for {sign} {day}?", "My friend swears by it: read me the {sign} horoscope for {day}.", "Read me my horoscope for {day}."],
    },
    {
      does: "checkUser", summary: "Check whether a user name is known for abuse.", keys: "malicious|accounts|dangerous|users|user|database|account|profile|names|userinfo",
      takes: ["*userName@username // User name", "*network!: discord|telegram|mastodon // Network of the account"],
      gives: ["userName // User name", "flagged? // Whether the account is flagged", "reports# 0-48 // Number of reports", "createdOn=date"],
      asks: ['Is the {network} account "{userName}" known for abuse?', 'Someone called "{userName}" wrote to my daughter on {network}; check that account.', 'Can I trust an account that calls itself "{userName}"?'],
    },
  ],
});

export const testData = defineDomain("Test Data", {
  entities: [
    {
      noun: "fake profile", keys: "fake|random|users|user|profile|profiles|faker|fakerapi|fakestoreapi|jsonplaceholder|reqres|generator|names|person|identity|randomuser|dummy", names: "Amelia Hart|Tomás Ferreira|Ingrid Solberg|Kenji Watanabe|Priya Raman|Marcus Reed",
      has: ["gender!: female|male|nonbinary", "nationality@country", "age# 18-80", "email@email", "phone@phone", "occupation: carpenter|nurse|translator|pilot|baker"],
      parts: { address: ["street@street", "city@city", "postalCode@postalCode"] },
    },
    {
      noun: "mock endpoint", keys: "mock|mocks|prototype|prototyping|testing|test|json|website|stub|httpbin|endpoint|mockaroo|fakejson", names: "orders-list|login-ok|slow-search|broken-cart|empty-inbox",
      has: ["method!: GET|POST|DELETE", "statusCode# 200-503", "delayMilliseconds# 0-3000", "calls# 0-940"],
    },
  ],
  operations: [
    {
      does: "generateText", summary: "Generate filler text of a number of paragraphs in a style.", keys: "lorem|ipsum|bacon|text|words|paragraphs|hipster|filler|loripsum|metaphorsum|startup|ideas|itsthisforthat",
      takes: ["*paragraphs# 1-6 // Number of paragraphs", "*style!: latin|bacon|pirate|office // Style of the text", "startWithLorem? // Whether it starts with the usual words"],
      gives: ["text: Ahoy the plank was walked at noon and the quarterly goals were met|Lorem ipsum dolor sit amet consectetur|Pancetta brisket shank and ribeye tail // The text", "words# 40-640 // Number of words", "style // Style of the text"],
      asks: ["Generate {paragraphs} paragraphs of {style} filler text.", "My page mock-up is empty; fill it with {paragraphs} paragraphs in {style} style.", "I need {paragraphs} paragraphs of filler text for a brochure."],
    },
    {
      does: "generateRecords", summary: "Generate made-up records of a kind.", keys: "data|generate|fake|records|quickmocker|vehicles|banks|cards|identity|generadordni|collection|uuid|avatars|dicebear|robohash", items: "record",
      takes: ["*kind!: person|company|address|credit card // Kind of record", "*count# 2-20 // Number of records", "country@country // Country they look to come from"],
      gives: ["label: Record A|Record B|Record C|Record D", "name@person", "city@city", "reference@hash"],
      asks: ["I need {count} made-up {kind} records for a test.", "Our demo takes place in {country}: create {count} {kind} records that look as if from there.", "Generate some {kind} records for my test database."],
    },
  ],
});

export const textAnalysis = defineDomain("Text Analysis", {
  entities: [
    {
      noun: "analysed document", keys: "document|documents|aylien|google|cloud|watson|understanding|entity|collection|machine|corpus|semantics|insights", nameKey: "title", names: "Letter to the Editor|Minutes of the Harbour Board|Product Reviews May|Speech at the Opening|Chapter One|Interview with a Baker",
      has: ["language@language", "sentiment!: positive|neutral|negative", "words# 120-9400", "analysedAt=datetime"],
      parts: { entity: ["text: Lisbon|Northwind Traders|Ingrid Solberg|Harbour Board", "kind!: person|place|organisation", "mentions# 1-24"], keyword: ["text: tide|contract|fresh bread|opening hours", "relevancePercent# 21-99"] },
    },
  ],
  operations: [
    {
      does: "detectLanguage", summary: "Detect the language of a text.", method: "post", keys: "language|detect|detection|languagelayer|detects|languages|lecto|identify",
      takes: ["*text: Onde fica a estação mais próxima|Chegamos amanhã de manhã|O barco parte às nove|Gostei muito do concerto // Text"],
      gives: ["language: Portuguese // Language that was found", "languageCode: pt // Code of the language that was found", "confidencePercent# 71-99 // Confidence, in per cent"],
      asks: ['Which language is "{text}"?', 'I found a note that reads "{text}". Tell me what language that is.', "Someone wrote to me in a language that I don't know. Which one is it?"],
    },
    {
      does: "analyseSentiment", summary: "Tell the mood of a text.", method: "post", keys: "sentiment|natural|nlp|processing|analysis|opinion|emotion|tone|perspective|syntax|code",
      takes: ["*text: The staff was kind and the room had a view of the sea|Best evening in months and the food was superb|A quiet place with friendly people // Text", "*domain!: reviews|social media|news|support // Where the text comes from"],
      gives: ["sentiment: positive // Mood of the text", "score#.2 0.55-0.97 // Score from -1 to 1", "keywords[]: kind|view|friendly|superb // Words that carry the mood"],
      asks: ['Is this comment from {domain} positive or negative? "{text}"', 'Tell me the mood of "{text}", it comes from {domain}.', 'How does "{text}" come across?'],
    },
    {
      does: "translateText", summary: "Translate a text into a language.", method: "post", keys: "translation|translate|hirak|languages|translated|multilingual|thai|ocr",
      takes: ["*text: Where is the nearest pharmacy // Text", "*targetLanguage: Portuguese // Language to translate into", "formality!: formal|informal // How to address the reader"],
      gives: ["translation: Onde fica a farmácia mais próxima // Translation of the text", "targetLanguage // Language to translate into", "sourceLanguage: English // Language of the source"],
      asks: ['Translate "{text}" into {targetLanguage}.', 'I need "{text}" in {formality} {targetLanguage} for a sign.', 'How do I say "{text}" over there? Translate it for me.'],
    },
    {
      does: "summariseText", summary: "Summarise a text in a number of sentences.", method: "post", keys: "summarize|summary|text|analysis|extract|tools|cloudmersive|retrieval",
      takes: ["*text: The board met on Tuesday and agreed to widen the pier and to raise the fees by two percent|The bakery moves to the old mill where it will open in May with a larger oven // Text", "*sentences# 1-3 // Number of sentences"],
      gives: ["summary: The pier will be widened and fees rise slightly|The bakery opens in the old mill in May // Summary", "compressionPercent# 30-70 // How much shorter it is, in per cent"],
      asks: ['Summarise "{text}" within {sentences} sentences.', 'I have no time to read it all, so give me {sentences} sentences on "{text}".', 'Shorten "{text}" for me.'],
    },
  ],
});
