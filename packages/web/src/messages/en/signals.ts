import { catalogue } from "../catalogue.ts";

export const signals = catalogue("signals", {
  title: {
    zero: "What nobody says aloud",
    one: "What nobody says aloud: {count} question",
    other: "What nobody says aloud: {count} questions",
  },
  intro:
    "Six barriers within are seldom named, because naming them is not safe. These questions come from your own rows. They accuse nobody, and there may be a good answer.",
  none: "Nothing in your rows raises a question now.",
  ask_style:
    "Are corrections welcome here? {unchanged} of {objections} that people sent back changed nothing.",
  ask_unclearStrategy_opposed:
    "Do your units mean the same by the first priorities? “{one}” and “{other}” rank them in opposite ways.",
  ask_unclearStrategy_units:
    "Do your units mean the same by the first priorities? The orders they give them hardly agree.",
  ask_unclearStrategy_people:
    "Do people mean the same by the first priorities? The orders they give them hardly agree.",
  ask_seniorTeam:
    "Do those at the top want the same? The {leaders} who lead the top units hardly agree which priority comes first.",
  ask_verticalCommunication:
    "Does what is read back reach those who said it? {silent} of {asked} readbacks have no answer.",
  ask_coordination:
    "Who sees to what units need from each other? {unmet} of {asks} asks between units are declined or wait for an answer.",
  ask_lineLeadership:
    "Can those further down carry what they are given? Of {actions} open actions {ownerless} have no owner and {late} more are late.",
  restsOn_people: { one: "Rests on {count} person.", other: "Rests on {count} people." },
  restsOn_asks: { one: "Rests on {count} ask.", other: "Rests on {count} asks." },
  restsOn_actions: { one: "Rests on {count} action.", other: "Rests on {count} actions." },
  concordance: "Kendall’s W {value} of 1.",
  lookAt: "Look at",
  record: "Record as a barrier",
  notHere: "Not a barrier here",
  notHereSaid: "“{what}” is answered: not a barrier here",
  recorded: "“{what}” is recorded",
  recordedAs: "Recorded as",
  barrier_style: "Corrections from below change nothing",
  barrier_unclearStrategy: "Priorities are understood differently",
  barrier_seniorTeam: "The senior team is not of one mind",
  barrier_verticalCommunication: "What is read back is not answered",
  barrier_coordination: "Units leave each other’s asks unanswered",
  barrier_lineLeadership: "Actions lie without an owner or run late",
  notAsked: "Not asked",
  silence_nothing: "nothing is recorded that would tell",
  silence_tooFew: "too little is recorded to tell",
  silence_quiet: "nothing raises a question",
  silence_answered: "answered: not a barrier here",
  askAgain: "Ask again",
  askedAgain: "The question is asked again",
});
