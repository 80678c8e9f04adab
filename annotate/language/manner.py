"""Words that show the manner of a sentence: opinion, demand, forecast, record, report. The model weighs them."""

from .words import word_set

EVALUATIONS = word_set(
    "good bad better worse best worst great greatest fine finest terrible horrible awful wonderful fantastic amazing "
    "incredible excellent brilliant superb beautiful ugly nice lovely disgusting disgraceful shameful outrageous "
    "ridiculous absurd ludicrous laughable pathetic stupid foolish dumb idiotic insane crazy sick wild wrong right "
    "unfair fair unjust just immoral moral evil wicked noble decent honest dishonest corrupt hypocritical cynical "
    "dangerous reckless irresponsible careless toxic vile hateful racist sexist bigoted xenophobic extreme extremist "
    "radical fanatical important crucial vital critical essential significant meaningful meaningless pointless "
    "useless worthless valuable necessary unnecessary strong weak powerful tough smart clever wise bold brave "
    "courageous cowardly heroic clear obvious evident apparent undeniable unmistakable troubling disturbing alarming "
    "worrying worrisome shocking stunning frightening scary terrifying happy sad proud sorry grateful thankful glad "
    "confident hopeful hopeless angry furious upset disappointed disappointing frustrating frustrated real true "
    "false fake phoney phony genuine authentic pure sheer utter interesting boring surprising unsurprising ironic "
    "strange weird odd bizarre funny easy hard difficult impossible simple complicated complex massive huge enormous "
    "vast tremendous immense acceptable unacceptable reasonable unreasonable sensible appropriate inappropriate "
    "legitimate illegitimate responsible cruel inhumane brutal harsh ruthless vicious savage barbaric tyrannical "
    "oppressive authoritarian fascist totalitarian failed failing broken disastrous catastrophic devastating tragic "
    "deadly hysterical divisive controversial misguided misleading deceptive deep profound serious grim bleak "
    "perfect imperfect ideal flawed lousy mediocre poor rich blatant brazen egregious flagrant glaring staggering "
    "appalling deplorable despicable reprehensible abhorrent heinous innocent guilty ignorant arrogant naive "
    "delusional elitist woke leftist rightist liberal conservative progressive unfortunate fortunate likely unlikely "
    "inevitable possible plausible credible dubious questionable suspicious"
)
ABSTRACTIONS = word_set(
    "problem problems mess disaster catastrophe crisis tragedy nightmare hypocrisy hysteria madness insanity "
    "nonsense garbage trash lie lies liar liars propaganda myth myths farce sham joke disgrace shame outrage scandal "
    "hatred hate bigotry racism sexism fear fears anger rage evil freedom liberty justice injustice truth dignity "
    "decency morality courage hope dream dreams faith spirit soul heart greatness enemy enemies hero heroes villain "
    "victimhood tyranny oppression fascism socialism communism extremism radicals extremists elite elites mob agenda "
    "narrative rhetoric ideology ideologue ideologues obsession attack assault war threat danger chaos power "
    "interest interests values virtue sense fact reality matter point reason reasons idea kind sort thing things "
    "way ways failure success incompetence ignorance arrogance stupidity cruelty brutality absurdity irony betrayal "
    "cowardice greed"
)
INTENSIFIERS = word_set(
    "very really so too quite truly utterly absolutely completely totally entirely extremely incredibly deeply "
    "highly particularly especially simply merely purely just even ever never always only rather pretty somewhat "
    "indeed certainly definitely surely clearly obviously apparently evidently frankly honestly literally basically "
    "essentially actually perhaps maybe probably possibly hopefully sadly unfortunately thankfully ironically "
    "inevitably constantly relentlessly desperately blatantly shamelessly seriously exactly hardly barely nothing "
    "everything anything everyone nobody anyone somehow"
)
FEELINGS = word_set(
    "think thinks believe believes feel feels hope hopes wish wishes want wants seem seems seemed guess suppose "
    "imagine doubt prefer love loves hate hates like fear worry trust agree disagree mean means know knows "
    "understand care cares matters matter remember forget"
)
SPEAKER = word_set("i me my mine myself i'm i've i'd i'll")
SPEAKERS = word_set("we us our ours ourselves we're we've we'd we'll let's")
READER = word_set("you your yours yourself you're you've you'll you'd")
DUTIES = word_set("should must ought shouldn't mustn't need needs needed deserve deserves")
FORECASTS = word_set("will shall won't gonna")
CONDITIONALS = word_set("would could might may can cannot can't wouldn't couldn't")
NEGATIONS = word_set(
    "not no n't don't doesn't didn't isn't aren't wasn't weren't won't can't cannot nor neither without"
)
PRESENT = word_set("is are am isn't aren't it's that's there's they're he's she's has have do does")
PAST = word_set("was were had did wasn't weren't hadn't didn't been")
REPORTS = word_set(
    "said says told reported announced according stated wrote tweeted added confirmed testified noted spokesman "
    "spokeswoman spokesperson statement interview asked"
)
INSTITUTIONS = word_set(
    "police court judge officials official department agency ministry government senate house congress parliament "
    "company university study survey poll data report county city state district committee commission federal "
    "supreme attorney president governor senator secretary chief executive director spokesman"
)
COMPARISONS = word_set(
    "more less fewer most least higher lower than half double twice third majority average rate number total"
)
SCALES = word_set("hundred thousand million billion trillion percent cents dollars pounds euros")
OPENERS = word_set("and but so yet or because")
POINTERS = word_set("this that these those it there here what if")
