"""What reviewers read of a claim."""

from hypothesis import given
from hypothesis import strategies as st

from annotate.domain import Article, Claim, FoundClaim, Passage
from annotate.syncing import make_task
from tests.stores import DEATHS, ORLAVA, passage

SENTENCE = passage("Officials say that at least 12 people died in Orlava.")


def test_a_task_shows_claim_sentence_source_and_figures():
    task = make_task(ORLAVA, FoundClaim(claim_id="c1", article_id=ORLAVA.id, claim=DEATHS), SENTENCE, 1200)
    assert task.context[task.claim_start : task.claim_end] == DEATHS.text
    assert task.context[task.sentence_start : task.sentence_end] == SENTENCE.text
    assert task.source == "Officials"
    assert task.figures == ("“at least 12 people”: at least 12 (person)",)
    assert (task.headline, task.publisher) == (ORLAVA.title, "Ister Wire")


def test_the_fingerprint_changes_with_what_is_read_and_not_with_the_order_of_work():
    task = make_task(ORLAVA, FoundClaim(claim_id="c1", article_id=ORLAVA.id, claim=DEATHS), SENTENCE, 1200)
    assert task.model_copy(update={"priority": 0.1}).fingerprint == task.fingerprint
    assert task.model_copy(update={"wording": "Twelve died"}).fingerprint != task.fingerprint


@given(st.data())
def test_the_claim_stands_in_its_context_however_little_is_shown(data):
    text = data.draw(st.text(alphabet="ab .\n🌊", min_size=1, max_size=300))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = data.draw(st.integers(0, start)), data.draw(st.integers(end, len(text)))
    article = Article(title="T", text=text)
    claim = Claim(
        start=start, end=end, text=text[start:end], kind="event", wording="w", checkworthiness=0, splitter="test-1"
    )
    sentence = Passage(start=before, end=after, text=text[before:after])
    shown = data.draw(st.integers(0, 400))
    task = make_task(article, FoundClaim(claim_id="c", article_id="a", claim=claim), sentence, shown)
    assert task.context in text
    assert task.context[task.claim_start : task.claim_end] == claim.text
    assert task.context[task.sentence_start : task.sentence_end] == sentence.text
