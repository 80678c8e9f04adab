"""Reviewers get accounts that work at once, at any Label Studio, and what goes wrong changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import httpx
import pytest

from annotate.errors import StudioRefused, StudioUnreachable, TokenRefused, UserMistake
from annotate.studio.names import Names
from annotate.studio.people import add_reviewer, delete_account, list_reviewers
from annotate.studio.reviewing import sign_in
from annotate.studio.server import LocalStudio

StartStandIn = Callable[[dict[str, Any]], Any]
TOKEN = "0123456789abcdef0123456789abcdef01234567"
PERSON = {"id": 7, "email": "mara@example.org", "first_name": "Mara", "last_name": "Oduya Lind"}
PERSON |= {"date_joined": "2031-02-03T04:05:06.7Z", "last_activity": "2031-03-01T10:00:00Z"}
INVITATION = {"token": "invitation", "invite_url": "https://elsewhere.invalid/user/signup/?token=invitation"}
FORM = '<View><Text name="text" value="$text"/><Choices name="x" toName="text"><Choice value="y"/></Choices></View>'
SIGNED_UP = (302, {"Location": "/"})


def _somebody() -> str:
    return f"{uuid4().hex[:12]}@example.org"


@contextmanager
def _signed_in(base_url: str, email: str, password: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base_url, headers={"Referer": base_url}, trust_env=False) as browser:
        browser.get("/user/login/")
        form = {"email": email, "password": password, "csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        browser.post("/user/login/", data=form)
        yield browser


def _personal_token(base_url: str, email: str, password: str) -> str:
    with _signed_in(base_url, email, password) as browser:
        reply = browser.post("/api/token/", headers={"X-CSRFToken": browser.cookies["csrftoken"]})
        return str(reply.json()["token"])


@pytest.mark.studio
def test_a_new_reviewer_can_sign_in_and_see_projects(studio: LocalStudio) -> None:
    email = _somebody()
    password = add_reviewer(studio.url, studio.token, email, "Mara  Oduya Lind")
    with _signed_in(studio.url, email, password) as browser:
        who = browser.get("/api/current-user/whoami").json()
        assert (who["email"], who["first_name"], who["last_name"]) == (email, "Mara", "Oduya Lind")
        assert who["active_organization"]
        assert browser.get("/api/projects/").status_code == 200


@pytest.mark.studio
def test_everybody_with_an_account_is_listed(studio: LocalStudio) -> None:
    email = _somebody()
    add_reviewer(studio.url, studio.token, email.upper(), "Tove")
    people = {person.email: person for person in list_reviewers(studio.url, studio.token)}
    assert studio.email in people
    assert people[email].name == "Tove"
    assert people[email].joined_on is not None


@pytest.mark.studio
def test_nobody_gets_a_second_account(studio: LocalStudio) -> None:
    email = _somebody()
    password = add_reviewer(studio.url, studio.token, email)
    before = list_reviewers(studio.url, studio.token)
    with pytest.raises(UserMistake, match="has an account already"):
        add_reviewer(studio.url, studio.token, email.capitalize(), "Somebody Else")
    assert list_reviewers(studio.url, studio.token) == before
    with _signed_in(studio.url, email, password) as browser:
        assert browser.get("/api/current-user/whoami").status_code == 200


@pytest.mark.studio
def test_an_address_that_only_label_studio_finds_wrong_is_told_in_its_words(studio: LocalStudio) -> None:
    with pytest.raises(UserMistake, match="Enter a valid email address"):
        add_reviewer(studio.url, studio.token, "mara@nowhere")


@pytest.mark.studio
def test_an_account_goes_and_what_its_owner_answered_stays_without_an_author(studio: LocalStudio, labels: Any) -> None:
    email = _somebody()
    password = add_reviewer(studio.url, studio.token, email, "Mara")
    project = labels.projects.create(title="Accounts", label_config=FORM)
    labels.projects.import_tasks(id=project.id, request=[{"text": "It rains."}])
    (task,) = labels.tasks.list(project=project.id)
    with sign_in(studio.url, email, password) as at_work:
        at_work.submit(task.id, {"result": [], "was_cancelled": True})
    assert delete_account(studio.url, studio.token, email.upper())
    assert not delete_account(studio.url, studio.token, email)
    assert email not in {person.email for person in list_reviewers(studio.url, studio.token)}
    (answer,) = labels.tasks.get(id=str(task.id)).annotations
    assert answer["completed_by"] is None


@pytest.mark.studio
def test_nobody_deletes_the_account_that_is_worked_under(studio: LocalStudio) -> None:
    with pytest.raises(UserMistake, match="the account that annotate works under") as refusal:
        delete_account(studio.url, studio.token, studio.email)
    assert "ANNOTATE_STUDIO_API_KEY" in refusal.value.hint
    assert list_reviewers(studio.url, studio.token)


@pytest.mark.studio
def test_who_was_taken_off_the_organization_has_no_account_and_a_number_for_a_name(
    studio: LocalStudio, labels: Any
) -> None:
    email = _somebody()
    add_reviewer(studio.url, studio.token, email)
    number = next(user.id for user in labels.users.list() if user.email == email)
    assert Names(labels).get(number) is None  # nobody is known before somebody is met
    names = Names(labels)
    names.meet([number])
    assert names[number] == email
    with httpx.Client(base_url=studio.url, headers={"Authorization": f"Token {studio.token}"}, trust_env=False) as line:
        assert line.delete(f"/api/organizations/1/memberships/{number}/").is_success
    assert "Deleted" not in {person.email for person in list_reviewers(studio.url, studio.token)}
    names = Names(labels)
    names.meet([number])
    assert number not in names


@pytest.mark.studio
def test_a_personal_access_token_works_as_well(studio: LocalStudio) -> None:
    email = _somebody()
    token = _personal_token(studio.url, email, add_reviewer(studio.url, studio.token, email))
    other = _somebody()
    add_reviewer(studio.url, token, other, "Ines")
    assert other in {person.email for person in list_reviewers(studio.url, f" {token}\n")}
    with pytest.raises(TokenRefused):
        list_reviewers(studio.url, token[:-4] + "AAAA")


@pytest.mark.studio
def test_a_token_of_another_server_is_refused(studio: LocalStudio) -> None:
    with pytest.raises(TokenRefused) as refusal:
        list_reviewers(studio.url, TOKEN)
    assert TOKEN not in str(refusal.value)


@pytest.mark.parametrize("email", ["mara", "mara@", "@example.org", "mara @example.org", "", "a@b@c"])
def test_a_malformed_address_is_refused_before_anything_is_sent(email: str) -> None:
    with pytest.raises(UserMistake):
        add_reviewer("http://127.0.0.1:9", TOKEN, email)


@pytest.mark.parametrize("key", ["", "two words", "line\nbreak", "schlüssel"])
def test_what_cannot_be_a_token_is_refused_without_repeating_it(key: str) -> None:
    with pytest.raises(TokenRefused) as refusal:
        list_reviewers("http://127.0.0.1:9", key)
    assert not key or key not in str(refusal.value)


def test_a_server_that_is_down_is_unreachable() -> None:
    with pytest.raises(StudioUnreachable, match=r"127\.0\.0\.1:9"):
        list_reviewers("http://127.0.0.1:9", TOKEN)


def test_something_that_is_not_label_studio_is_not_taken_for_it(stand_in: StartStandIn) -> None:
    with pytest.raises(StudioRefused, match="does not speak as Label Studio does"):
        list_reviewers(stand_in({"GET /api/users/": {"hello": "there"}}).url, TOKEN)


def test_a_token_does_not_follow_a_redirect(stand_in: StartStandIn) -> None:
    thief = stand_in({})
    server = stand_in({"GET /api/users/": (302, {"Location": f"{thief.url}/api/users/"})})
    with pytest.raises(StudioRefused) as refusal:
        list_reviewers(server.url, TOKEN)
    assert thief.url in refusal.value.hint
    assert not thief.heard


def test_a_proxy_does_not_hear_what_stays_on_this_machine(
    stand_in: StartStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = stand_in({})
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    server = stand_in({"GET /api/users/": [PERSON]})
    assert [person.name for person in list_reviewers(server.url, TOKEN)] == ["Mara Oduya Lind"]
    assert not proxy.heard


def test_an_invitation_is_used_at_the_address_we_know_and_shows_no_token(stand_in: StartStandIn) -> None:
    answers = {"GET /api/users/": [], "GET /api/invite": INVITATION, "POST /user/signup/": SIGNED_UP}
    server = stand_in(answers)
    add_reviewer(server.url, TOKEN, "mara@example.org")
    forms = [headers for _, path, headers in server.heard if path == "/user/signup/?token=invitation"]
    assert len(forms) == 2
    assert not any("Authorization" in headers for headers in forms)


def test_a_refused_invitation_is_told_with_another_way_in(stand_in: StartStandIn) -> None:
    server = stand_in({"GET /api/users/": [], "GET /api/invite": INVITATION, "POST /user/signup/": (403, {})})
    with pytest.raises(StudioRefused, match=r"did not let mara@example\.org sign up") as refusal:
        add_reviewer(server.url, TOKEN, "mara@example.org")
    assert "Organization" in refusal.value.hint


def test_an_account_that_cannot_be_named_is_taken_back(stand_in: StartStandIn) -> None:
    server = stand_in(_refusing_names() | {"DELETE /api/users/7/": (204, {})})
    with pytest.raises(StudioRefused, match="500"):
        add_reviewer(server.url, TOKEN, "mara@example.org", "Mara")
    assert server.heard[-1][:2] == ("DELETE", "/api/users/7/")


def test_an_account_that_cannot_be_taken_back_either_is_told(stand_in: StartStandIn) -> None:
    server = stand_in(_refusing_names() | {"DELETE /api/users/7/": (403, {})})
    with pytest.raises(StudioRefused, match="Nobody has its password"):
        add_reviewer(server.url, TOKEN, "mara@example.org", "Mara")


def _refusing_names() -> dict[str, Any]:
    people = iter([[], [PERSON]])  # before and after the sign-up
    return {
        "GET /api/users/": lambda: next(people),
        "GET /api/invite": INVITATION,
        "POST /user/signup/": SIGNED_UP,
        "PATCH /api/users/7/": (500, {}),
    }
