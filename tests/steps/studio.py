"""Steps about Label Studio itself: the desk's own, tokens, and the demo."""

from typing import Any

import httpx
from pytest_bdd import given, parsers, then, when

from annotate.studio.reviewing import sign_in
from annotate.studio.server import LocalStudio

from .scene import Scene


@given(parsers.parse("the token is {kind}"))
def the_token_is(scene: Scene, studio: LocalStudio, kind: str) -> None:
    tokens = {
        "a wrong one": lambda: "f" * 40,
        "an expired one": lambda: personal_token(studio, expired=True),
        "a personal one": lambda: personal_token(studio),
    }
    scene.desk.environment["ANNOTATE_STUDIO_API_KEY"] = tokens[kind]()


def personal_token(studio: LocalStudio, *, expired: bool = False) -> str:
    """Make a personal access token as a person would on the account page, and revoke it if it shall be no good."""
    with httpx.Client(base_url=studio.url, trust_env=False) as browser:
        browser.get("/user/login/")
        form = {"email": studio.email, "password": studio.password, "csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        browser.post("/user/login/", data=form, headers={"Referer": studio.url})
        headers = {"X-CSRFToken": browser.cookies["csrftoken"], "Referer": studio.url}
        for old in browser.get("/api/token/").json():  # a user has one at a time
            browser.post("/api/token/blacklist/", json={"refresh": old["token"]}, headers=headers)
        token: str = browser.post("/api/token/", headers=headers).json()["token"]
        if expired:
            browser.post("/api/token/blacklist/", json={"refresh": token}, headers=headers)
        return token


@given(parsers.parse("annotate was tested with Label Studio {version}"))
def was_tested_with(version: str, monkeypatch: Any) -> None:
    monkeypatch.setattr("annotate.workflows.projects.TESTED", version)


@then("Label Studio runs, and belongs to the desk")
def runs_and_is_ours(scene: Scene, request) -> None:
    request.addfinalizer(lambda: scene.desk.run("studio", "down"))
    assert scene.outcome.exit_code == 0, scene.outcome.told
    status = scene.desk.do("studio", "status", "--json").data
    assert status["running"]
    assert status["url"].startswith("http://127.0.0.1:")
    scene.notes["url"] = status["url"]
    exports = scene.desk.do("studio", "env").shown
    assert f"export ANNOTATE_STUDIO_URL={status['url']}" in exports
    secret = scene.desk.folder / ".annotate" / "studio" / "server.json"
    assert secret.stat().st_mode & 0o077 == 0


@when(parsers.parse('the desk adds the reviewer "{email}", called "{name}"'))
def adds_the_reviewer(scene: Scene, email: str, name: str) -> None:
    scene.run("reviewer", "add", email, "--name", name)
    scene.notes["account"] = (email, scene.outcome.shown.strip())


@then("Amal can sign in with the password that was printed")
def can_sign_in(scene: Scene) -> None:
    with sign_in(scene.notes["url"], *scene.notes["account"]):
        pass


@then("Label Studio runs at the same address")
def runs_again(scene: Scene) -> None:
    assert scene.desk.do("studio", "status", "--json").data["url"] == scene.notes["url"]


@then(parsers.parse('the desk\'s reviewers include "{email}"'))
def reviewers_include(scene: Scene, email: str) -> None:
    assert email in {person["email"] for person in scene.desk.do("reviewer", "list", "--json").data}


@then("Label Studio runs, and nothing was installed or started")
def runs_elsewhere(scene: Scene, studio: LocalStudio) -> None:
    status = scene.outcome.data
    assert (status["url"], status["running"], status["pid"]) == (studio.url, True, None)
    assert not (scene.desk.folder / ".annotate" / "studio").exists()


@then("the demo's claims are mostly settled, one at least disputed, some left open")
def the_demo_stands(scene: Scene) -> None:
    status = _demo_status(scene)
    claims = status["claims"]
    assert claims["settled"] > claims["total"] / 2
    assert claims["disputed"] >= 1
    assert claims["open"] >= 3
    scene.notes["status"] = status


@then("nothing was doubled")
def nothing_was_doubled(scene: Scene) -> None:
    assert _demo_status(scene) == scene.notes["status"]


def _demo_status(scene: Scene) -> dict:
    return scene.desk.do("--workspace", "demo", "status", "--json").data
