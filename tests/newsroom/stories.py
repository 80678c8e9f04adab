"""Three invented articles. Places, people and figures do not exist."""

from datetime import date

from annotate.domain import Article

FLOOD = Article(
    title="At least 41 dead as the Marrow floods Tallowby",
    publisher="The Tallowby Courier",
    url="https://courier.example/2031/02/marrow-flood",
    published_on=date(2031, 2, 24),
    text="""\
The river Marrow broke its banks on Sunday night, and at least 41 people were killed in Tallowby, according to the \
county's rescue service. Around 15,000 residents left their homes.

“Nobody was warned before midnight,” said Lena Ortiz, who runs the mill at Low Bridge. The county denied that the \
sirens had failed. Critics claim that cuts of 12% to the flood budget made the disaster worse.

Sunday's flood was the highest since 1987, and between 200 and 300 houses are beyond repair.

What will the town do now? It must never happen again.
""",
)

HARBOUR = Article(
    title="Harbour fund paid 3.2 million crowns for offices that stood empty",
    publisher="Quay & Ledger",
    url="https://ledger.example/harbour?section=1&page=2",
    published_on=date(2031, 2, 27),
    text="""\
The Port Ansel harbour fund paid 3.2 million crowns in rent for offices that stood empty for more than two years, the \
auditors wrote on Thursday.

Its former director, Pavel Oster, was convicted of fraud in November and sentenced to 18 months. He has appealed.

“Fewer than ten people ever worked there,” the auditors quoted a caretaker as saying. Crime in the port has doubled \
since the fund was founded.
""",
)

LETTER = Article(
    title='=HYPERLINK("http://trap.example","Open me") <b>A reader writes</b>',
    publisher="Inbox | *unfiltered*",
    url=None,
    published_on=None,
    text="""\
# Dear editor
<script>alert("90 wells are dry")</script> My village counts 90 dry wells; =cmd() or not.

The price \u202egnihton\u202c of water rose by 35%, [click here](javascript:alert(1)) to see.
""",
)
