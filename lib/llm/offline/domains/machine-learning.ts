import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const machineLearning = defineDomain("Machine Learning", {
  entities: [
    {
      noun: "trained model",
      keys: "model|models|clarifai|machine|learning|vision|roboflow|wit|dialogflow|sapien|unplugg|irisnet|keen|deepcode|training",
      names: "leaf-classifier|receipt-reader|traffic-counter|defect-finder|tone-of-voice|bird-caller",
      has: [
        "task!: image classification|object detection|text classification|speech",
        "accuracyPercent#.1 81.2-99.1",
        "classes# 2-120",
        "updatedOn=date",
        "status!: ready|training|retired",
      ],
      parts: { "training run": ["startedAt=datetime", "epochs# 3-40", "accuracyPercent#.1 71.0-99.1"] },
    },
  ],
  operations: [
    {
      does: "labelImage",
      summary: "Tell what an image at an address shows.",
      method: "post",
      keys: "image|images|vision|computer|imagga|recognition|tagging|captioning|nsfw|visual|labeling|inferdo|cloudmersive",
      items: "label",
      takes: [
        "*imageUrl@url // Address of the image",
        "maxLabels# 3-10 // Most labels to return",
        "language!@languageCode // Language of the labels",
      ],
      gives: [
        "text: harbour|sailing boat|bicycle|street|mountain|bread|umbrella",
        "confidencePercent# 61-99",
      ],
      asks: [
        "What can be seen on the picture at {imageUrl}?",
        "I'm sorting an archive: label {imageUrl} with up to {maxLabels} labels.",
        "Tell me what is on a picture that I found online.",
      ],
    },
    {
      does: "detectFaces",
      summary: "Find the faces of an image, with age and mood.",
      method: "post",
      keys: "face|faces|faceapi|facial|age|gender|detection|recognition|hirak",
      items: "face",
      takes: [
        "*photoUrl@url // Address of the photo",
        "*detail!: position|age|mood|all // What to tell of each face",
      ],
      gives: ["ageYears# 6-78", "mood!: happy|neutral|surprised|sad", "confidencePercent# 71-99"],
      asks: [
        "How many faces are on {photoUrl}? I would like {detail} for each.",
        "Look at the photo {photoUrl} and give me the {detail} of every face.",
        "Who is on the photo {photoUrl}?",
      ],
    },
    {
      does: "classifyText",
      summary: "Sort a text into one of the given groups.",
      method: "post",
      keys: "language|text|natural|nlp|processing|filtering|stemming|words|exude|thai|perspective|nlp|nsfw|time|series|opinion",
      takes: [
        "*text: The package arrived broken and nobody answers|Loved every minute of the show|Please cancel my subscription // Text to sort",
        "*groups!: complaint or praise|urgent or not|spam or not // Groups to choose from",
      ],
      gives: [
        "label: complaint|praise|urgent|not spam // Group of the text",
        "confidencePercent# 58-99 // Confidence, in per cent",
      ],
      asks: [
        'Sort this message by {groups}: "{text}"',
        'Our support inbox is full. Tell me, as {groups}, what "{text}" is.',
        'What kind of message is "{text}"?',
      ],
    },
  ],
});
