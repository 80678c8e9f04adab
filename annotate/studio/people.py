"""The people of a Label Studio, local or not: complete accounts for reviewers, and who they are."""

import re
import secrets
from datetime import datetime
from html import unescape
from urllib.parse import parse_qs, urlsplit

import httpx

from annotate.domain import Word
from annotate.errors import StudioError, StudioRefused, UserMistake

from .web import address, ask, open_line, open_line_with_token, send, understanding

_EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
_FORM_ERROR = re.compile(r'class="[^"]*error[^"]*"[^>]*>\s*(?:<li>)?([^<]+)')
_EASY_TO_READ_OUT = "abcdefghjkmnpqrstuvwxyz23456789"
_LONGEST_NAME = 256  # characters in either part, at Label Studio


class Reviewer(Word):
    """Somebody with an account. Times are the server's, in UTC."""

    email: str
    name: str = ""
    joined_on: datetime | None = None
    last_seen: datetime | None = None


def add_reviewer(base_url: str, api_key: str, email: str, name: str = "") -> str:
    """
    Make a complete account that can sign in and review at once, and return its new random password.

    Only an account made through an invitation is complete: one made through
    the API has no password, and sees no project until its first sign-in.

    Raises:
        UserMistake: the e-mail is malformed or has an account already, or the name is too long; nothing was changed.
        StudioUnreachable, TokenRefused, StudioRefused: as `web.ask`.
    """
    first, last = _checked_name(name)
    if not _EMAIL.fullmatch(email):
        raise UserMistake(f"{email!r} is not an e-mail address.")
    password = _new_password()
    with open_line_with_token(base_url, api_key) as line:
        if email.lower() in {person.email.lower() for person in _list(line)}:
            raise _already_there(email)
        _sign_up(base_url, _invitation(line), email, password)
        if first:
            _name(line, email, first, last)
    return password


def list_reviewers(base_url: str, api_key: str) -> list[Reviewer]:
    """
    Return everybody with an account in the organization, the admin included, by e-mail.

    Raises:
        StudioUnreachable, TokenRefused, StudioRefused: as `web.ask`.
    """
    with open_line_with_token(base_url, api_key) as line:
        return sorted(_list(line), key=lambda reviewer: reviewer.email)


def delete_account(base_url: str, api_key: str, email: str) -> bool:
    """
    Delete somebody's account; return whether there was one.

    Measured on Label Studio 1.23.2: the answers stay and lose their author, and no task changes by it. An address
    cannot be changed there, and an account that is only taken off the organization keeps it.

    Raises:
        UserMistake: it is the account we work under.
        StudioUnreachable, TokenRefused, StudioRefused: as `web.ask`.
    """
    with open_line_with_token(base_url, api_key) as line, understanding(line):
        numbers = {person["email"].casefold(): person["id"] for person in ask(line, "GET", "/api/users/")}
        number = numbers.get(email.casefold())
        if number is None:
            return False
        if number == ask(line, "GET", "/api/current-user/whoami")["id"]:
            raise UserMistake(
                f"{email} is the account that annotate works under.",
                hint="Set ANNOTATE_STUDIO_API_KEY to the token of another one first.",
            )
        ask(line, "DELETE", f"/api/users/{number}/")
        return True


def _list(line: httpx.Client) -> list[Reviewer]:
    with understanding(line):
        return [
            Reviewer(
                email=person["email"],
                name=f"{person['first_name']} {person['last_name']}".strip(),
                joined_on=person["date_joined"],
                last_seen=person["last_activity"],
            )
            for person in ask(line, "GET", "/api/users/")
            if "@" in person["email"]  # who was taken off the organization is listed as “Deleted”
        ]


def _invitation(line: httpx.Client) -> str:
    """Return what makes an invitation valid. The rest of the link is left: it may name another host than ours."""
    with understanding(line):
        link = urlsplit(ask(line, "GET", "/api/invite")["invite_url"])
        return str(parse_qs(link.query)["token"][0])


def _sign_up(base_url: str, invitation: str, email: str, password: str) -> None:
    """Fill in the sign-up form, as an invited person would."""
    link = {"token": invitation}
    with open_line(base_url) as visitor:
        send(visitor, "GET", "/user/signup/", params=link)
        form = {
            "email": email,
            "password": password,
            "csrfmiddlewaretoken": visitor.cookies.get("csrftoken", ""),
            "how_find_us": "Other",
            "elaborate": "",
            "allow_newsletters": "false",
        }
        referer = {"Referer": f"{address(visitor)}/user/signup/"}
        answer = send(visitor, "POST", "/user/signup/", params=link, data=form, headers=referer)
        if not answer.is_redirect:
            raise _refusal(visitor, answer, email)


def _refusal(visitor: httpx.Client, answer: httpx.Response, email: str) -> UserMistake | StudioRefused:
    """Say why the form came back. Label Studio shows it again, with what is wrong beside the fields."""
    complaints = [unescape(complaint).strip() for complaint in _FORM_ERROR.findall(answer.text)]
    if not answer.is_success or not complaints:
        return StudioRefused(
            f"Label Studio at {address(visitor)} did not let {email} sign up ({answer.status_code}).",
            hint="Send the invitation yourself: in Label Studio, Organization, “Add People”.",
        )
    if any("already exists" in complaint for complaint in complaints):
        return _already_there(email)
    return UserMistake(f"Label Studio does not accept {email}: {' '.join(complaints)}")


def _already_there(email: str) -> UserMistake:
    return UserMistake(
        f"{email} has an account already.",
        hint="`annotate reviewer list` shows everybody. Label Studio cannot show a password again.",
    )


def _name(line: httpx.Client, email: str, first: str, last: str) -> None:
    """Name a new account, or take it back: its password is known to nobody yet, so it would be of no use."""
    with understanding(line):
        number = {person["email"]: person["id"] for person in ask(line, "GET", "/api/users/")}[email.lower()]
    try:
        ask(line, "PATCH", f"/api/users/{number}/", json={"first_name": first, "last_name": last})
    except StudioError as failure:
        try:
            ask(line, "DELETE", f"/api/users/{number}/")
        except StudioError:
            raise StudioRefused(
                f"{email} has an account now that could be neither named nor taken back. Nobody has its password.",
                hint="Delete the account in Label Studio, then add the reviewer again.",
            ) from failure
        raise


def _checked_name(name: str) -> tuple[str, str]:
    first, _, last = " ".join(name.split()).partition(" ")
    if max(len(first), len(last)) > _LONGEST_NAME:
        raise UserMistake(f"The name is too long: Label Studio takes {_LONGEST_NAME} characters.")
    return first, last


def _new_password() -> str:
    """Twenty characters, 99 bits, that survive being read out."""
    return "-".join("".join(secrets.choice(_EASY_TO_READ_OUT) for _ in range(5)) for _ in range(4))
