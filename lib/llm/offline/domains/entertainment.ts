import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const entertainment = defineDomain("Entertainment", {
  entities: [
    {
      noun: "joke",
      keys: "joke|jokes|chuck|norris|funny|humor|buzz|excuse|excuses|techy|useless|phrases",
      nameKey: "title",
      names: "Joke No 7|Joke No 12|Joke No 23|Joke No 31|Joke No 48|Joke No 56",
      has: [
        "category!: dad|office|programming|animals|travel",
        "text: My lighthouse job is fine, I am only there to make light of it|The meeting room was cold because it had too many fans|I would tell you a joke about maps, but you would get lost|The ferry was late, so the captain called it a cliffhanger",
        "rating#.1 3.1-4.9",
      ],
    },
    {
      noun: "meme template",
      keys: "meme|memes|imgflip|maker|namo",
      names: "Distracted Captain|Two Doors|Calm Dog in the Office|Slow Clap|Rolling Cheese|Confused Owl",
      has: [
        "captions# 1-4",
        "topic!: work|school|sports|politics|pets",
        "usedThisWeek# 120-9400",
        "imageUrl@url",
      ],
    },
    {
      noun: "fun fact",
      keys: "fact|facts|fun|random",
      nameKey: "title",
      names: "Fact No 4|Fact No 11|Fact No 19|Fact No 26|Fact No 38|Fact No 45",
      has: [
        "topic!: nature|history|science|food",
        "text: Sealed honey can be eaten after centuries|An octopus has three hearts|The shortest war on record lasted under an hour",
        "source@company",
      ],
    },
  ],
  operations: [
    {
      does: "createCaption",
      summary: "Put a top and a bottom line on a meme template.",
      method: "post",
      keys: "meme|memes|imgflip|maker",
      takes: [
        "*memeTemplateId^meme template",
        "*topText: When the build is green|Me on Friday|The weekly report // Text at the top",
        "bottomText: and nobody touched it|five minutes before lunch|explained in one slide // Text at the bottom",
      ],
      gives: [
        "imageUrl@url // Address of the finished image",
        "topText // Text at the top",
        "createdAt=datetime",
      ],
      asks: [
        'Make a meme from {memeTemplateId} that says "{topText}" at the top.',
        'Our team chat needs cheering up: take {memeTemplateId}, write "{topText}" on top and "{bottomText}" below.',
        "I want a meme made from {memeTemplateId}.",
      ],
    },
    {
      does: "tellJoke",
      summary: "Tell a joke of a category, for a person by name where one is given.",
      keys: "joke|jokes|chuck|norris|excuse|techy|buzz|facts|fun",
      takes: [
        "*category!: dad|office|programming|animals // Kind of joke",
        "name@firstName // Name to put into the joke",
      ],
      gives: [
        "category // Kind of joke",
        "text: The ferry was late again so the captain called it a cliffhanger|My desk plant got promoted before me|The bug was not in the code but in the coffee // The joke",
      ],
      asks: [
        "Cheer me up with a {category} joke.",
        "It's {name}'s birthday: write a {category} joke with the name {name} in it.",
        "Tell me a joke, I had a long day.",
      ],
    },
  ],
});
